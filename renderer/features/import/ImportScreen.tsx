import { useEffect, useMemo } from 'react';
import { UTC } from '../../../shared/model/time.ts';
import { go } from '../../app/route.ts';
import { useEditing } from '../editing/useEditing.ts';
import { counted } from './addedText.ts';
import { FileDetail } from './FileDetail.tsx';
import { FileList, refusedPlace } from './FileList.tsx';
import { ImportHead } from './ImportHead.tsx';
import { useImport } from './importStore.ts';
import { RefusedDetail } from './RefusedDetail.tsx';
import { standingsOf } from './whatIsTaken.ts';
import { ZoneForAll } from './ZoneForAll.tsx';

/** What was read, before any of it is stored: a person looks, corrects, and accepts. */
export function ImportScreen() {
  const inHand = useImport((state) => state.inHand);
  const open = useEditing((state) => state.review);
  const review = inHand?.onto != null ? open : null;
  const files = inHand?.files;
  const again = inHand?.again?.id ?? null;
  const standings = useMemo(() => standingsOf(files ?? [], review, again), [files, review, again]);
  useEffect(() => {
    // After a reload there is nothing to look at. Who ends an import later says where it goes on.
    if (!useImport.getState().inHand) go({ screen: 'library' });
  }, []);
  if (!inHand) return null;
  const file = inHand.files[inHand.shown];
  const refused = file
    ? undefined
    : (inHand.refused[refusedPlace(inHand.shown)] ?? (inHand.isFinding ? undefined : inHand.refused[0]));
  const incidentZone = inHand.files.find(({ correction }) => correction.zone !== null)?.correction.zone;
  const zone = review?.facts.facts.zone ?? incidentZone ?? UTC;
  return (
    <main className="import">
      <ImportHead inHand={inHand} standings={standings} review={review} />
      {inHand.problem && (
        <p className="import-problem" role="alert">
          {inHand.problem}
        </p>
      )}
      <ZoneForAll files={inHand.files} />
      <div className="import-body">
        <div className="panel import-files">
          <FileList
            files={inHand.files}
            standings={standings}
            refused={inHand.refused}
            review={review}
            formats={inHand.formats}
            shown={inHand.shown}
            onShow={(shown) => useImport.getState().set({ shown })}
          />
          {inHand.litter > 0 && (
            <p className="files-litter dim">{counted(inHand.litter, 'file')} of the system left out</p>
          )}
        </div>
        <div className="panel">
          {refused && <RefusedDetail refused={refused} />}
          {file && (
            <FileDetail
              key={file.place}
              file={file}
              standing={standings[inHand.shown] ?? 'waiting'}
              formats={inHand.formats}
              zone={zone}
            />
          )}
        </div>
      </div>
    </main>
  );
}
