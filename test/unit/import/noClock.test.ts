import { expect, it } from 'vitest';
import { EvidenceBuilder } from '../../../shared/import/evidence/evidenceBuilder.ts';
import { reportEventsOf } from '../../../shared/import/evidence/reportEvents.ts';

it('gives a day without a clock no clock and no instant', () => {
  const builder = new EvidenceBuilder();
  const dayMs = Date.UTC(2024, 2, 5);
  builder.add({
    line: 3,
    time: { civilMs: dayMs, offsetMin: null, lacks: 'clock' },
    until: { civilMs: dayMs + 2 * 86_400_000, offsetMin: null, lacks: 'clock' },
    written: '2024-03-05',
    text: 'Migration week',
  });
  const evidence = builder.finish();
  const chunk = evidence.chunks[0]!;
  const [event] = reportEventsOf(evidence, chunk, 0, chunk.text!, { assumedYear: 2024 });
  expect(event).toMatchObject({ date: '2024-03-05', clock: null, at: null, until: '2024-03-07' });
});
