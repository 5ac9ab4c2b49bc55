/// <reference lib="webworker" />
import type { AppError } from '../../../shared/model/appError.ts';
import { ok, type Result } from '../../../shared/model/result.ts';
import { openEvidence } from '../../storage/openEvidence.ts';
import type { EvidenceCalls, EvidenceReply, EvidenceRequest } from './evidenceMessages.ts';
import { EvidenceReader } from './evidenceReader.ts';

/*
 * Holds the evidence of the open review, so that neither its columns nor the time it takes to place them are on the
 * page. A failure that nobody foresaw is an answer too: the page never waits for nothing.
 */
declare const self: DedicatedWorkerGlobalScope;

const readers = new Map<string, Promise<Result<EvidenceReader, AppError>>>();

function readerOf(database: string): Promise<Result<EvidenceReader, AppError>> {
  const known = readers.get(database);
  if (known) return known;
  const opening = openEvidence(database).then((storage) =>
    storage.ok ? ok(new EvidenceReader(storage.value)) : storage,
  );
  readers.set(database, opening);
  void opening.then((opened) => {
    if (!opened.ok) readers.delete(database);
  });
  return opening;
}

self.addEventListener('message', ({ data }: MessageEvent<EvidenceRequest>) => {
  void answerOf(data).then((answer) => {
    const reply: EvidenceReply = { number: data.number, answer };
    self.postMessage(reply, buffersOf(answer));
  });
});

async function answerOf(request: EvidenceRequest): Promise<EvidenceReply['answer']> {
  try {
    const reader = await readerOf(request.database);
    return reader.ok ? await answered(reader.value, request) : reader;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, error: { code: 'storage.failed', facts: { reason } } };
  }
}

async function answered(
  reader: EvidenceReader,
  { call, args }: EvidenceRequest,
): Promise<EvidenceReply['answer']> {
  // The name says which arguments there are; TypeScript cannot follow that through the message.
  switch (call) {
    case 'place': {
      const { evidenceId, correction } = args as EvidenceCalls['place']['args'];
      return reader.place(evidenceId, correction);
    }
    case 'event':
      return reader.event(args as EvidenceCalls['event']['args']);
    case 'keys': {
      const { evidenceId, sourceId } = args as EvidenceCalls['keys']['args'];
      return reader.keys(evidenceId, sourceId);
    }
    case 'keep':
      reader.keep((args as EvidenceCalls['keep']['args']).ids);
      return ok(null);
  }
}

/** Handed over, not copied. */
function buffersOf(answer: EvidenceReply['answer']): ArrayBuffer[] {
  const value: unknown = answer.ok ? answer.value : null;
  const columns = value instanceof Float64Array ? [value] : Object.values(value ?? {});
  return columns.flatMap((column) =>
    ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
  );
}
