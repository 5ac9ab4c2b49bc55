import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportScreen } from '../../../renderer/features/import/ImportScreen.tsx';
import { importFiles } from '../../../renderer/features/import/importFiles.ts';
import { stopImport } from '../../../renderer/features/import/importRun.ts';
import { useImport } from '../../../renderer/features/import/importStore.ts';
import { whenAllRead } from '../../../renderer/features/import/whenAllRead.ts';
import { fileOfBrowser } from '../../../renderer/host/fileOfBrowser.ts';
import '../../../renderer/styles/theme.css';
import '../../../renderer/styles/base.css';
import '../../../renderer/styles/components.css';
import '../../../renderer/styles/review.css';
import '../../../renderer/styles/reviewTabs.css';
import '../../../renderer/styles/import.css';

// React Aria draws every row of a list in tests, and asks this whether it is not to.
vi.stubGlobal('process', { env: { VIRT_ON: '1' } });

const LOG = Array.from(
  { length: 40 },
  (_, at) => `Mar 12 10:00:${String(at).padStart(2, '0')} gw-1 gateway: request ${at}`,
);
const REVIEW =
  '# Gateway outage\n\n## Timeline (2024-03-12)\n\n- 10:05 UTC checkout errors page the on-call\n- 10:40 UTC resolved\n';

const given = (name: string, content: string) => fileOfBrowser(new File([content], name));
const filesInHand = () => useImport.getState().inHand?.files ?? [];

let root: Root | null = null;
function show(): void {
  const place = document.createElement('div');
  place.id = 'root';
  document.body.append(place);
  root = createRoot(place);
  root.render(<ImportScreen />);
}

afterEach(() => {
  root?.unmount();
  root = null;
  document.getElementById('root')?.remove();
  stopImport();
  location.hash = '';
});

describe('the import screen', () => {
  it('shows each file with its counts, and proposes the year of a log by the review beside it', async () => {
    void importFiles([given('gateway.log', `${LOG.join('\n')}\n`), given('review.md', REVIEW)], null);
    await whenAllRead();
    show();
    await vi.waitFor(() => expect(document.querySelectorAll('[role=option].file-row')).toHaveLength(2));
    for (const { read } of filesInHand()) {
      const { lines } = read!.report;
      expect(lines.imported + lines.merged + lines.skipped).toBe(lines.read);
    }
    expect(filesInHand()[0]).toMatchObject({ read: { count: 40 }, correction: { assumedYear: 2024 } });
    await vi.waitFor(() => expect(document.body.textContent).toContain('12 Mar 2024 10:00?'));
  });

  it('shows the first events of a table at their full height, with all that stands below them', async () => {
    const rows = Array.from({ length: 8 }, (_, at) => `0${at + 1}/04/2026 10:15;Step ${at};Ada`);
    void importFiles([given('steps.csv', `Time;What;Who\n${rows.join('\n')}\n`)], null);
    await whenAllRead();
    show();
    const page = document.getElementById('root') as HTMLElement;
    page.style.height = '420px';
    const events = await vi.waitFor(() => {
      const found = document.querySelector<HTMLElement>('.first-events');
      expect(found?.querySelectorAll('tbody tr')).toHaveLength(8);
      return found as HTMLElement;
    });
    expect(document.querySelector('.field-roles')).not.toBeNull();
    expect(events.clientHeight).toBeGreaterThanOrEqual(Math.min(300, events.scrollHeight));
  });

  it('reads dates that could be meant either way as they are beside the other files', async () => {
    const table = 'time,what\n11/03/2024 10:01,rolled out\n11/03/2024 10:20,put back\n';
    const log = '2024-03-11T10:00:00Z a\n2024-03-11T10:05:00Z b\n2024-03-11T10:10:00Z c\n';
    void importFiles([given('table.csv', table), given('edge.log', log)], null);
    await whenAllRead();
    expect(filesInHand()[0]).toMatchObject({
      settings: { dayOrder: 'dayFirst' },
      read: { report: { assumptions: ['day first, since the other files are of March 2024'] } },
    });
    const at = filesInHand()[0]!.read!.first.map(({ date }) => date);
    expect(at).toEqual(['2024-03-11', '2024-03-11']);
    show();
    await vi.waitFor(() => expect(document.body.textContent).toContain('Order of day and month'));
  });

  it('marks the files that leave a question open, and lists those that were refused', async () => {
    const sure = '2024-03-12T10:00:00Z a\n2024-03-12T10:05:00Z b\n2024-03-12T10:10:00Z c\n';
    const old = sure.replaceAll('2024-03', '2023-08');
    const files = [given('gateway.log', `${LOG.join('\n')}\n`), given('sure.log', sure)];
    void importFiles([...files, given('old.log', old), given('none.zip', 'PK\u0003\u0004broken')], null);
    await whenAllRead();
    show();
    const rowOf = (name: string) =>
      [...document.querySelectorAll('[role=option].file-row')].find((row) => row.textContent?.includes(name));
    await vi.waitFor(() => expect(rowOf('none.zip')).toBeDefined());
    expect(rowOf('gateway.log')?.textContent).toContain('zone unknown · year assumed');
    expect(rowOf('gateway.log')?.className).toContain('file-row-mark-question');
    expect(rowOf('sure.log')?.className).toContain('file-row-mark-taken');
    expect(rowOf('old.log')?.textContent).toMatch(/21\d days from the other files/);
    expect(rowOf('none.zip')?.textContent).toContain('not opened: ');
    const heading = document.querySelector('optgroup');
    expect(heading?.label).toBe('Named formats');
    expect(heading?.parentElement?.querySelectorAll(':scope > option')).toHaveLength(3);
  });

  it.each(['light', 'dark'] as const)('has no violation that axe finds, in the %s theme', async (theme) => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.lang = 'en';
    void importFiles([given('gateway.log', `${LOG.join('\n')}\n`), given('review.md', REVIEW)], null);
    await whenAllRead();
    show();
    await vi.waitFor(() => expect(document.querySelector('.first-events tbody tr')).not.toBeNull());
    const { violations } = await axe.run(document.getElementById('root')!);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });

  it('shows lines that were skipped as they stand in the file', async () => {
    const table = 'time,what\n2024-03-12 10:01,rolled out\nsoon,who knows\n2024-03-12 10:20,put back\n';
    void importFiles([given('table.csv', table)], null);
    await whenAllRead();
    show();
    const group = await vi.waitFor(() => {
      const groups = [...document.querySelectorAll<HTMLDetailsElement>('.skipped-groups details')];
      const found = groups.find(({ textContent }) => !textContent?.includes('names of the columns'));
      expect(found).toBeDefined();
      return found as HTMLDetailsElement;
    });
    expect(group.textContent).not.toContain('who knows');
    group.open = true;
    await vi.waitFor(() => expect(group.textContent).toContain('soon,who knows'));
  });

  it('keeps nothing of an import that is stopped while it reads', async () => {
    const large = given('large.log', LOG.join('\n').repeat(20_000));
    void importFiles([large, large], null);
    await vi.waitFor(() => expect(filesInHand()[0]?.progress.events).toBeGreaterThan(0), { timeout: 10_000 });
    stopImport();
    expect(useImport.getState().inHand).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(useImport.getState().inHand).toBeNull();
  });

  it('reads files that come while others are read into the same import', async () => {
    void importFiles([given('a.log', LOG.join('\n')), given('b.md', REVIEW)], null);
    void importFiles([given('c.md', `${REVIEW}\nMore.\n`)], null);
    await vi.waitFor(() => expect(filesInHand()).toHaveLength(3), { timeout: 10_000 });
    await whenAllRead();
    expect(
      filesInHand()
        .map(({ name, status }) => `${name} ${status}`)
        .sort(),
    ).toEqual(['a.log read', 'b.md read', 'c.md read']);
  });

  it('lists ten thousand files, of which it draws those in sight', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      given(`${at}.txt`, `2024-03-12T10:00:00Z event ${at}\n`),
    );
    void importFiles(many, null);
    await vi.waitFor(() => expect(filesInHand()).toHaveLength(10_000), { timeout: 60_000 });
    show();
    await vi.waitFor(() => expect(document.querySelectorAll('.file-row').length).toBeGreaterThan(3));
    expect(document.querySelectorAll('.file-row').length).toBeLessThan(60);
  }, 90_000);
});
