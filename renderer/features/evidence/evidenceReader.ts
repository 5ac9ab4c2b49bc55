import { eventAlone } from '../../../shared/import/evidence/eventAlone.ts';
import { reportEventAt } from '../../../shared/import/evidence/reportEvents.ts';
import type { ReportEvent } from '../../../shared/import/report.ts';
import { type AppError, appError } from '../../../shared/model/appError.ts';
import { BASE_YEAR, CHUNK_EVENTS, type Evidence } from '../../../shared/model/evidence.ts';
import type { EvidenceId, SourceId } from '../../../shared/model/ids.ts';
import { err, ok, type Result } from '../../../shared/model/result.ts';
import type { SourceCorrection } from '../../../shared/model/review.ts';
import type { PlacedEvidence } from '../../../shared/timeline/placedEvidence.ts';
import { placeEvidence } from '../../../shared/timeline/placeEvidence.ts';
import { secondPasses } from '../../../shared/timeline/secondPasses.ts';
import type { EvidenceStorage } from '../../storage/openEvidence.ts';
import { keysOfText } from './keysOfText.ts';

export interface EventWanted {
  readonly evidenceId: EvidenceId;
  readonly sourceId: SourceId;
  readonly place: number;
  readonly correction: SourceCorrection;
}

/** Reads stored evidence, each reading once while it is needed. Lives in the worker, with the columns. */
export class EvidenceReader {
  private readonly loaded = new Map<EvidenceId, Promise<Result<Evidence, AppError>>>();
  private readonly storage: EvidenceStorage;

  constructor(storage: EvidenceStorage) {
    this.storage = storage;
  }

  evidence(id: EvidenceId): Promise<Result<Evidence, AppError>> {
    const known = this.loaded.get(id);
    if (known) return known;
    const loading = this.storage.evidence(id);
    this.loaded.set(id, loading);
    // What failed is tried again when it is asked for again.
    void loading.then((read) => {
      if (!read.ok) this.loaded.delete(id);
    });
    return loading;
  }

  async place(id: EvidenceId, correction: SourceCorrection): Promise<Result<PlacedEvidence, AppError>> {
    const evidence = await this.evidence(id);
    return evidence.ok ? ok(placeEvidence(evidence.value, correction)) : evidence;
  }

  /** One event in words; of the source's text only its own stretch is read. */
  async event({
    evidenceId,
    sourceId,
    place,
    correction,
  }: EventWanted): Promise<Result<ReportEvent, AppError>> {
    const read = await this.evidence(evidenceId);
    if (!read.ok) return read;
    const found = read.value.chunks[Math.floor(place / CHUNK_EVENTS)];
    const index = place % CHUNK_EVENTS;
    if (!found || index >= found.count)
      return err(appError('record.missing', { table: 'evidence', id: String(place) }));
    const chunk = eventAlone(found, index);
    let bytes = chunk.text;
    if (!bytes) {
      const text = await this.storage.sourceText(sourceId);
      if (!text.ok) return text;
      const end = chunk.textBase + (chunk.textLength[0] ?? 0);
      bytes = new Uint8Array(await text.value.slice(chunk.textBase, end).arrayBuffer());
    }
    const options = {
      assumedYear: correction.assumedYear ?? BASE_YEAR,
      isSecondPass: secondPasses(read.value),
    };
    return ok(reportEventAt(read.value, chunk, 0, place, bytes, options));
  }

  /** What its events are compared by with those of a changed copy. */
  async keys(id: EvidenceId, sourceId: SourceId): Promise<Result<Float64Array, AppError>> {
    const read = await this.evidence(id);
    if (!read.ok) return read;
    const needsText = read.value.chunks.some(({ text }) => text === null);
    const text = needsText ? await this.storage.sourceText(sourceId) : null;
    if (text && !text.ok) return text;
    return ok(await keysOfText(read.value, text ? text.value : new Blob()));
  }

  /** Lets go of all others. */
  keep(ids: readonly EvidenceId[]): void {
    for (const id of this.loaded.keys()) if (!ids.includes(id)) this.loaded.delete(id);
  }
}
