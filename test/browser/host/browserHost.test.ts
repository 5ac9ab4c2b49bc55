import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserHost } from '../../../renderer/host/browserHost.ts';
import { hostFor } from '../../../renderer/host/chooseHost.ts';
import type { ReportJob } from '../../../shared/export/reportJob.ts';

const file = {
  suggestedName: 'Checkout: outage',
  kind: 'md' as const,
  bytes: new TextEncoder().encode('# Checkout'),
};

/** Chromium has the picker in windows of the person's own, not in a test's frame. */
function givePicker(picker: unknown): void {
  vi.stubGlobal('showSaveFilePicker', picker);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('saving in a browser', () => {
  it('writes to the file that the person chose', async () => {
    const written: Blob[] = [];
    const steps: string[] = [];
    const picker = vi.fn(async (_options: unknown) => ({
      name: 'chosen.md',
      createWritable: async () => ({
        write: async (blob: Blob) => void written.push(blob),
        close: async () => void steps.push('closed'),
      }),
    }));
    givePicker(picker);
    expect(await browserHost().saveFile(file)).toEqual({ status: 'saved', name: 'chosen.md' });
    expect(await written[0]?.text()).toBe('# Checkout');
    expect(steps).toEqual(['closed']);
    expect(picker).toHaveBeenCalledWith({
      suggestedName: 'Checkout- outage.md',
      types: [{ description: 'Markdown', accept: { 'text/markdown': ['.md'] } }],
    });
  });

  it('says that it was cancelled', async () => {
    givePicker(async () => {
      throw new DOMException('no', 'AbortError');
    });
    expect(await browserHost().saveFile(file)).toEqual({ status: 'cancelled' });
  });

  it('says why it failed', async () => {
    givePicker(async () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    expect(await browserHost().saveFile(file)).toEqual({ status: 'failed', reason: 'The disk is full' });
  });

  it('downloads where there is no picker', async () => {
    givePicker(undefined);
    const clicked: HTMLAnchorElement[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push(this);
    });
    expect(await browserHost().saveFile(file)).toEqual({ status: 'saved', name: 'Checkout- outage.md' });
    click.mockRestore();
    expect(clicked[0]?.download).toBe('Checkout- outage.md');
    expect(await (await fetch(clicked[0]?.href ?? '')).text()).toBe('# Checkout');
  });
});

describe('opening in a browser', () => {
  const chosenInput = () => document.querySelector<HTMLInputElement>('input[type=file]')!;

  it('gives the chosen files, lazily read', async () => {
    const files = browserHost().openFiles();
    const chosen = new DataTransfer();
    chosen.items.add(new File(['pager fired'], 'pager.log'));
    const input = chosenInput();
    input.files = chosen.files;
    input.dispatchEvent(new Event('change'));
    const [opened] = await files;
    expect({ name: opened?.name, sizeBytes: opened?.sizeBytes }).toEqual({
      name: 'pager.log',
      sizeBytes: 11,
    });
    expect(await (await opened?.blob())?.text()).toBe('pager fired');
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  it('gives none when it is cancelled', async () => {
    const files = browserHost().openFiles();
    chosenInput().dispatchEvent(new Event('cancel'));
    expect(await files).toEqual([]);
  });
});

describe('the report in a new tab', () => {
  const job: ReportJob = {
    title: 'Checkout outage',
    language: 'en',
    report: { title: 'Checkout outage' },
  } as never;

  it('gets its job when it says ready, and two tabs get their own', async () => {
    const opened: string[] = [];
    vi.stubGlobal('open', (url: string) => {
      opened.push(url);
      return window;
    });
    const host = browserHost();
    const outcomes = [host.exportPdf(job), host.exportPdf({ ...job, title: 'Other' })];
    const titles = await Promise.all(
      opened.map((url) => {
        const id = new URL(url, location.href).searchParams.get('job');
        const tab = new BroadcastChannel(`debrief-report-${id}`);
        return new Promise((resolve) => {
          tab.onmessage = ({ data }) => {
            tab.close();
            resolve(data.title);
          };
          tab.postMessage('ready');
        });
      }),
    );
    expect(titles).toEqual(['Checkout outage', 'Other']);
    expect(await Promise.all(outcomes)).toMatchObject([{ status: 'saved' }, { status: 'saved' }]);
  });

  it('says that the browser did not allow it', async () => {
    vi.stubGlobal('open', () => null);
    expect(await browserHost().exportPdf(job)).toMatchObject({ status: 'failed' });
  });
});

describe('links', () => {
  it('open only https, and only after a yes', async () => {
    const open = vi.fn();
    vi.stubGlobal('open', open);
    vi.stubGlobal('confirm', () => true);
    await browserHost().openExternal('http://example.test/');
    await browserHost().openExternal('javascript:alert(1)');
    await browserHost().openExternal('not an address');
    expect(open).not.toHaveBeenCalled();
    await browserHost().openExternal('https://example.test/');
    expect(open).toHaveBeenCalledOnce();
    vi.stubGlobal('confirm', () => false);
    await browserHost().openExternal('https://example.test/');
    expect(open).toHaveBeenCalledOnce();
  });
});

describe('hostFor', () => {
  it('is the browser without a bridge', () => {
    expect(hostFor(undefined).kind).toBe('browser');
  });
});
