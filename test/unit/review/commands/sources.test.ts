import { describe, expect, it } from 'vitest';
import type { EvidenceId, MomentId, SourceId } from '../../../../shared/model/ids.ts';
import type { Review } from '../../../../shared/model/review.ts';
import { durationMs, epochMs, type ZoneId } from '../../../../shared/model/time.ts';
import { type CommandArgs, type CommandName, runCommand } from '../../../../shared/review/commands/index.ts';
import { applyDiff, invertDiff } from '../../../../shared/review/diff.ts';
import { placeMoments } from '../../../../shared/timeline/placeMoments.ts';
import { addSourceArgs, emptyReview } from '../../../fixtures/edits.ts';
import { reportEvent, reportOf } from '../../../fixtures/reports.ts';

const log = 'source1' as SourceId;
const chat = 'source2' as SourceId;
const id = (text: string) => text as MomentId;

function diffOf<Name extends CommandName>(review: Review, name: Name, args: CommandArgs<Name>) {
  const { diff } = runCommand(review, name, args);
  if (!diff.ok) throw new Error(diff.error.code);
  return diff.value;
}

const edited = <Name extends CommandName>(review: Review, name: Name, args: CommandArgs<Name>): Review =>
  applyDiff(review, diffOf(review, name, args));

const both = (): Review =>
  edited(emptyReview(), 'sources.add', { sources: [addSourceArgs(1), addSourceArgs(2)] });

const atOf = (review: Review, moment: string) => {
  const found = placeMoments(review).placed.find((one) => one.moment.id === moment);
  return found && new Date(found.at).toISOString();
};

describe('an import of several files', () => {
  it('is one edit, which one undo takes back whole', () => {
    const diff = diffOf(emptyReview(), 'sources.add', { sources: [addSourceArgs(1), addSourceArgs(2)] });
    const after = applyDiff(emptyReview(), diff);
    expect(Object.keys(after.sources)).toEqual([log, chat]);
    expect(Object.keys(after.moments)).toHaveLength(8);
    expect(after.facts.facts.title).toBe('Incident 1');
    expect(after.milestones.mitigated?.momentId).toBe('s1-1');
    expect(after.sections.summary?.text).toBe('Summary 1\n\nSummary 2');
    expect(Object.values(after.actions).map(({ order }) => order)).toEqual([1, 2]);
    expect(applyDiff(after, invertDiff(diff))).toEqual(emptyReview());
  });

  it('adds nothing of files that are there, or that are given twice', () => {
    const review = both();
    expect(diffOf(review, 'sources.add', { sources: [addSourceArgs(2), addSourceArgs(1)] })).toEqual([]);
    const twice = edited(emptyReview(), 'sources.add', { sources: [addSourceArgs(1), addSourceArgs(1)] });
    expect(Object.keys(twice.moments)).toHaveLength(4);
  });

  it('takes the title of a document that states one before the name of a log', () => {
    const untitled = { ...addSourceArgs(1), report: reportOf([], {}, { file: 'syslog.1' }) };
    const titled = edited(emptyReview(), 'sources.add', { sources: [untitled, addSourceArgs(2)] });
    expect(titled.facts.facts.title).toBe('Incident 2');
    expect(edited(emptyReview(), 'sources.add', { sources: [untitled] }).facts.facts.title).toBe('syslog');
  });

  it('hears what people wrote before what tools recorded, whatever the files are called', () => {
    const pager = { ...addSourceArgs(1), evidence: { id: 'e1' as EvidenceId, count: 4 } };
    const review = edited(emptyReview(), 'sources.add', { sources: [pager, addSourceArgs(2)] });
    expect(review.facts.facts.title).toBe('Incident 2');
    expect(review.milestones.mitigated?.momentId).toBe('s2-1');
  });

  it('keeps how a file was read, where its events are, and what was chosen for it', () => {
    const args = {
      ...addSourceArgs(1),
      settings: { dayOrder: 'dayFirst' as const },
      evidence: { id: 'e1' as EvidenceId, count: 12 },
      parts: [{ name: '2024-03-12.json', firstLine: 1 }],
      correction: { zone: '+02:00' as ZoneId, isZoneSet: true, clockShiftMs: durationMs(-420_000) },
    };
    const { sources } = edited(emptyReview(), 'sources.add', { sources: [args] });
    expect(sources[log]).toMatchObject({
      settings: { dayOrder: 'dayFirst' },
      evidence: { id: 'e1', count: 12 },
      parts: [{ name: '2024-03-12.json', firstLine: 1 }],
      correction: { zone: '+02:00', isZoneSet: true, clockShiftMs: -420_000, assumedDate: '2024-03-05' },
    });
  });

  it('names the places in the evidence of the moments that it makes', () => {
    const report = reportOf([reportEvent({ place: 40_000, line: 7 })]);
    const review = edited(emptyReview(), 'sources.add', { sources: [{ ...addSourceArgs(1), report }] });
    expect(Object.values(review.moments)).toMatchObject([{ origin: { event: 40_000, line: 7 } }]);
  });
});

describe('the year of a source', () => {
  const report = reportOf([
    reportEvent({ date: '2024-12-31', assumedYear: 2024, clock: '23:00' }),
    reportEvent({ date: '2025-01-01', assumedYear: 2024, clock: '01:00' }),
    reportEvent({ date: '2024-02-29', assumedYear: 2024 }),
  ]);
  const review = edited(emptyReview(), 'sources.add', { sources: [{ ...addSourceArgs(1), report }] });

  it('is an assumption until a person says it', () => {
    expect(placeMoments(review).placed.map(({ assumed }) => assumed)).toEqual([['year'], ['year'], ['year']]);
    const confirmed = edited(review, 'source.setYear', { sourceId: log, year: 2024 });
    expect(placeMoments(confirmed).placed.map(({ assumed }) => assumed)).toEqual([[], [], []]);
  });

  it('moves all its times, those after New Year with it, and leaves out a day that the year has not', () => {
    const moved = edited(review, 'source.setYear', { sourceId: log, year: 2021 });
    expect(['s1-0', 's1-1', 's1-2'].map((moment) => atOf(moved, moment))).toEqual([
      '2021-12-31T23:00:00.000Z',
      '2022-01-01T01:00:00.000Z',
      undefined,
    ]);
    expect(placeMoments(moved).unplaced).toMatchObject([{ id: 's1-2' }]);
    const none = edited(review, 'source.setYear', { sourceId: log, year: null });
    expect(placeMoments(none).unplaced).toHaveLength(3);
  });

  it('that is none is refused', () => {
    const { diff } = runCommand(review, 'source.setYear', { sourceId: log, year: 20_240 });
    expect(diff).toMatchObject({ ok: false, error: { facts: { field: 'a year' } } });
  });
});

describe('a hidden source', () => {
  it('is out of sight with its moments, and comes back as it was', () => {
    const hidden = edited(both(), 'source.setHidden', { sourceId: log, isHidden: true });
    const shown = (review: Review) =>
      placeMoments(review).placed.map(({ moment }) => moment.origin?.sourceId);
    expect(new Set(shown(hidden))).toEqual(new Set([chat]));
    expect(edited(hidden, 'source.setHidden', { sourceId: log, isHidden: false })).toEqual(both());
  });

  it('that is removed leaves its edited moments where they are', () => {
    const retitled = edited(both(), 'moment.retitle', { id: id('s1-1'), title: 'Mine' });
    const hidden = edited(retitled, 'source.setHidden', { sourceId: log, isHidden: true });
    const removed = edited(hidden, 'source.remove', { sourceId: log });
    expect(atOf(removed, 's1-1')).toBe('2024-03-05T10:00:00.000Z');
  });

  it('does not hide a moment that another source tells of too', () => {
    const joined = edited(both(), 'moments.join', { keep: id('s1-1'), others: [id('s2-1')] });
    const hidden = edited(joined, 'source.setHidden', { sourceId: log, isHidden: true });
    expect(atOf(hidden, 's1-1')).toBe('2024-03-05T10:00:00.000Z');
  });
});

describe('reading a source again', () => {
  const again = (events = [reportEvent({ title: 'Rolled back 1', kind: 'recovery' })]) => ({
    ...addSourceArgs(1),
    report: reportOf(events, {}, { format: 'log', why: 'you chose it' }),
    momentIds: events.map((_, place) => id(`new${place}`)),
    settings: { format: 'log' },
    evidence: { id: 'e2' as EvidenceId, count: 9 },
  });

  it('takes over what the file says now, under the old ids, and drops what it says no more', () => {
    const review = edited(both(), 'source.reread', again());
    expect(Object.keys(review.moments).filter((moment) => !moment.startsWith('s2'))).toEqual(['s1-1']);
    expect(review.moments['s1-1']).toMatchObject({ title: 'Rolled back 1', kind: 'recovery' });
    expect(review.milestones.mitigated?.momentId).toBe('s1-1');
    expect(review.sources[log]).toMatchObject({
      format: 'log',
      settings: { format: 'log' },
      evidence: { id: 'e2' },
    });
    expect(review.sections).toEqual(both().sections);
  });

  it('keeps what people did: edited moments, corrections, colour', () => {
    const lines = reportOf([reportEvent({ line: 1, written: '09:58' }), reportEvent({ line: 2 })]);
    const args = { ...addSourceArgs(1), report: lines };
    let review = edited(emptyReview(), 'sources.add', { sources: [args] });
    review = edited(review, 'moment.retitle', { id: id('s1-1'), title: 'Mine' });
    review = edited(review, 'moment.setQuestion', { id: id('s1-0'), question: 'Why so late?' });
    review = edited(review, 'source.setZone', { sourceId: log, zone: '+02:00' as ZoneId });
    review = edited(review, 'source.setColour', { sourceId: log, colour: 4 });
    const before = atOf(review, 's1-0');
    review = edited(
      review,
      'source.reread',
      again([reportEvent({ title: 'Another column', line: 2, clock: '12:00' })]),
    );
    // Found by its time as it is written and its line, though the title is another one now.
    expect(review.moments['s1-1']).toMatchObject({ title: 'Mine', written: { clock: '12:00' } });
    // Not found: it stays where it was, as if written by hand.
    expect(review.moments['s1-0']).toMatchObject({ question: 'Why so late?', origin: null });
    expect(atOf(review, 's1-0')).toBe(before);
    expect(review.sources[log]).toMatchObject({ colour: 4, correction: { zone: '+02:00', isZoneSet: true } });
  });

  it('of a source that is not there is refused', () => {
    expect(runCommand(emptyReview(), 'source.reread', again()).diff).toMatchObject({
      ok: false,
      error: { code: 'record.missing' },
    });
  });
});

describe('an event of the evidence', () => {
  const pick = (place: number) => ({
    id: id('picked'),
    sourceId: log,
    event: reportEvent({ place, line: 99, title: 'OOM killed', text: 'OOM killed\nat 0x1' }),
  });

  it('becomes a moment that knows where it comes from and stays when its source goes', () => {
    const review = edited(both(), 'moment.pick', pick(70_000));
    expect(review.moments.picked).toMatchObject({
      title: 'OOM killed',
      text: 'OOM killed\nat 0x1',
      origin: { sourceId: log, line: 99, event: 70_000 },
    });
    expect(edited(review, 'source.remove', { sourceId: log }).moments.picked).toMatchObject({ origin: null });
  });

  it('that is a moment already changes nothing, also one that was joined', () => {
    expect(diffOf(both(), 'moment.pick', pick(1))).toEqual([]);
    const joined = edited(both(), 'moments.join', { keep: id('s2-1'), others: [id('s1-1')] });
    expect(diffOf(joined, 'moment.pick', pick(1))).toEqual([]);
  });
});

describe('joining moments', () => {
  it('keeps one, with where all come from, what they say, and the milestones of all', () => {
    const review = edited(both(), 'moments.join', { keep: id('s2-1'), others: [id('s1-1')] });
    expect(review.moments['s1-1']).toBeUndefined();
    expect(review.moments['s2-1']).toMatchObject({
      title: 'Rolled back 2',
      text: 'Rolled back 1',
      joined: [{ sourceId: log, event: 1, title: 'Rolled back 1', written: { clock: '10:00' } }],
    });
    expect(review.milestones.mitigated?.momentId).toBe('s2-1');
  });

  it('outlives the removal of either source, at its time', () => {
    const joined = edited(both(), 'moments.join', { keep: id('s2-1'), others: [id('s1-1')] });
    const withoutKept = edited(joined, 'source.remove', { sourceId: chat });
    expect(withoutKept.moments['s2-1']).toMatchObject({ origin: { sourceId: log, event: 1 } });
    expect(atOf(withoutKept, 's2-1')).toBe('2024-03-05T10:00:00.000Z');
    const withoutOther = edited(joined, 'source.remove', { sourceId: log });
    expect(withoutOther.moments['s2-1']).toMatchObject({ origin: { sourceId: chat } });
    expect(withoutOther.moments['s2-1']?.joined).toBeUndefined();
  });

  it('of one that is not there is refused', () => {
    expect(runCommand(both(), 'moments.join', { keep: id('s1-1'), others: [id('gone')] }).diff).toMatchObject(
      {
        ok: false,
        error: { code: 'record.missing' },
      },
    );
  });
});

it('an import is added at the time that it is given', () => {
  expect(both().sources[log]?.importedAt).toBe(epochMs(Date.UTC(2024, 2, 5, 10)));
});
