import { TriangleAlert } from 'lucide-react';
import { toZone, UTC, type ZoneId } from '../../../shared/model/time.ts';
import { TakenField } from '../../components/TakenField.tsx';
import { TextButton } from '../../components/TextButton.tsx';
import { localZone } from '../review/useReviewView.ts';
import { counted } from './addedText.ts';
import type { ImportFile } from './importFile.ts';
import { useImport } from './importStore.ts';

/** One zone for all files whose times name none. */
export function ZoneForAll({ files }: { readonly files: readonly ImportFile[] }) {
  const lacking = files.filter(({ read, correction }) => read?.lacks.zone && correction.zone === null);
  if (lacking.length === 0) return null;
  const setAll = (zone: ZoneId) => {
    const { inHand, set } = useImport.getState();
    if (!inHand) return;
    set({
      files: inHand.files.map((file) =>
        file.read?.lacks.zone && !file.correction.isZoneSet
          ? { ...file, correction: { ...file.correction, zone, isZoneSet: true } }
          : file,
      ),
    });
  };
  return (
    <aside className="assumptions" aria-label="What is assumed">
      <div>
        <TriangleAlert />
        <span>
          {lacking.length === 1
            ? `${lacking[0]?.name} names no zone`
            : `${counted(lacking.length, 'file')} name no zone`}
          : drawn as if UTC.
        </span>
        <TextButton onPress={() => setAll(UTC)}>It is UTC</TextButton>
        {localZone() !== UTC && (
          <TextButton onPress={() => setAll(localZone())}>It is {localZone()}</TextButton>
        )}
        <TakenField
          label={lacking.length === 1 ? 'Other zone' : 'Zone of all of them'}
          value=""
          placeholder="Europe/Berlin"
          hint=""
          onTake={(text) => {
            const zone = toZone(text);
            if (!zone) return `“${text}” is no zone that is known here.`;
            setAll(zone);
            return null;
          }}
        />
      </div>
    </aside>
  );
}
