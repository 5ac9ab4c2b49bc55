import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerQuestions, questionsAsked } from './answers.ts';
import { expect, test } from './shell.ts';

const NOT_OURS = [
  'https://example.test/',
  'https://example.test/?from=app://debrief/index.html',
  'https://debrief/index.html',
  'app://debrief.example.test/index.html',
  'app://other/index.html',
  'app://debrief/report.html',
];

test.describe('leaving the app', () => {
  test.use({ allowedMessages: /ERR_ABORTED|Failed to load|ERR_BLOCKED/ });

  for (const address of NOT_OURS) {
    test(`the page cannot go to ${address}`, async ({ desktop, page }) => {
      await page.evaluate((url) => {
        location.href = url;
      }, address);
      // The page still answers, by its own address.
      await page.evaluate(() => window.debrief.ready());
      const url = await desktop.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.webContents.getURL(),
      );
      expect(url).toBe('app://debrief/index.html');
    });
  }
});

test('a new window is never opened; an https link is, outside, when the person agrees', async ({
  desktop,
  page,
}) => {
  await desktop.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url: string) => void opened.push(url);
  });
  const opened = () => desktop.evaluate(() => [...((globalThis as { opened?: string[] }).opened ?? [])]);
  const openAll = () =>
    page.evaluate(async () => {
      window.open('https://example.test/runbook');
      for (const url of [
        'file:///etc/passwd',
        'javascript:alert(1)',
        'http://example.test/',
        'smb://host/x',
      ]) {
        window.open(url);
        await window.debrief.openExternal(url);
      }
      await window.debrief.openExternal('https://example.test/status');
    });

  await answerQuestions(desktop, 1);
  await openAll();
  await expect.poll(async () => (await questionsAsked(desktop)).length).toBe(2);
  expect(await opened()).toEqual([]);

  await answerQuestions(desktop, 0);
  await openAll();
  await expect
    .poll(async () => [...(await opened())].sort())
    .toEqual(['https://example.test/runbook', 'https://example.test/status']);
  expect(desktop.windows()).toHaveLength(1);
});

test.describe('what the policy refuses', () => {
  test.use({ allowedMessages: /Content Security Policy|ERR_|Failed to load|Fetch API cannot load/ });

  test('inline script, eval and the network', async ({ page }) => {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end('secret');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    try {
      const seen = await page.evaluate(async (address) => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.inlineRan = true';
        document.body.append(script);
        const image = new Image();
        image.src = `${address}image.png`;
        await new Promise((done) => {
          image.onload = image.onerror = done;
        });
        let evaluated = 'ran';
        try {
          // biome-ignore lint/security/noGlobalEval: it is what must be refused
          globalThis.eval('1');
        } catch {
          evaluated = 'refused';
        }
        const text = await fetch(address).then(
          (answer) => answer.text(),
          () => 'nothing',
        );
        return { inline: 'inlineRan' in globalThis, evaluated, text };
      }, url);
      expect(seen).toEqual({ inline: false, evaluated: 'refused', text: 'nothing' });
      expect(requests).toEqual([]);
    } finally {
      server.close();
    }
  });
});

test('the main process lets no request out, whatever a page’s policy says', async ({ desktop }) => {
  const isCancelled = await desktop.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    try {
      return await window.loadURL('http://127.0.0.1:9/').then(
        () => false,
        (error: Error) => /ERR_BLOCKED_BY_CLIENT|ERR_ABORTED/.test(error.message),
      );
    } finally {
      window.destroy();
    }
  });
  expect(isCancelled).toBe(true);
});

test('invented tokens and wrong arguments are refused', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const calls = [
      () => window.debrief.readFile({ token: '00000000-0000-0000-0000-000000000000', offset: 0, length: 1 }),
      () => window.debrief.readFile({ token: '../../etc/passwd', offset: 0, length: 1 }),
      () => window.debrief.saveFile({ suggestedName: 'x', kind: 'exe' as 'png', bytes: new Uint8Array(1) }),
      () => window.debrief.writeBackup({ reviewId: '../../up', title: 'x', json: '{}' }),
      () => window.debrief.openExternal(42 as unknown as string),
    ];
    const answers = await Promise.allSettled(calls.map((call) => call()));
    return answers.map((answer) => (answer.status === 'rejected' ? 'refused' : JSON.stringify(answer.value)));
  });
  expect(refused).toEqual([
    expect.stringContaining('"code":"file.unreadable"'),
    'refused',
    'refused',
    'refused',
    'refused',
  ]);
});
