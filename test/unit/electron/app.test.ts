import { describe, expect, it } from 'vitest';
import { crashReport } from '../../../electron/app/crashReport.ts';
import { filesInArguments } from '../../../electron/app/filesInArguments.ts';
import { OpenQueue } from '../../../electron/app/openQueue.ts';
import { placeWindow } from '../../../electron/windows/windowState.ts';

describe('files in arguments', () => {
  it.each([
    { argv: ['debrief'], isPackaged: true, files: [] },
    { argv: ['debrief', 'a.log', '/x/b c.md'], isPackaged: true, files: ['/work/a.log', '/x/b c.md'] },
    { argv: ['electron', '--no-sandbox', '/app', 'a.log'], isPackaged: false, files: ['/work/a.log'] },
    { argv: ['electron', '/app'], isPackaged: false, files: [] },
    { argv: ['debrief', '--type=x', '', '-psn_0_1', 'a.log'], isPackaged: true, files: ['/work/a.log'] },
  ])('$argv', ({ argv, isPackaged, files }) => {
    expect(filesInArguments(argv, { isPackaged, folder: '/work' })).toEqual(files);
  });
});

describe('OpenQueue', () => {
  it('keeps files until the page is ready, in order, and each once', () => {
    const delivered: string[][] = [];
    const queue = new OpenQueue((paths) => delivered.push([...paths]));
    queue.add(['a']);
    queue.add(['b', 'c']);
    expect(delivered).toEqual([]);
    queue.setReady();
    queue.setReady();
    queue.add(['d']);
    queue.add([]);
    expect(delivered).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('waits again while the page loads again', () => {
    const delivered: string[][] = [];
    const queue = new OpenQueue((paths) => delivered.push([...paths]));
    queue.setReady();
    queue.setNotReady();
    queue.add(['a']);
    expect(delivered).toEqual([]);
    queue.setReady();
    expect(delivered).toEqual([['a']]);
  });
});

describe('crash reports', () => {
  const facts = {
    what: 'uncaughtException',
    now: new Date(0),
    app: '0.1.0',
    electron: '45.4.1',
    system: 'linux x64',
  };

  it('keep places in the code, and neither the message nor a path', () => {
    const cause = new TypeError('cannot read "customer 4711 pays by card"\n at line 3 of secret.log');
    cause.stack = [
      'TypeError: cannot read "customer 4711 pays by card"',
      ' at line 3 of secret.log',
      '    at read (/home/ada/debrief/out/main/main.js:12:7)',
      '    at async file:///home/ada/debrief/out/main/main.js:99:1',
      '    at C:\\Users\\ada\\debrief\\main.js:5:1',
    ].join('\n');
    const report = crashReport({ ...facts, cause });
    expect(report.stack).toEqual(['at read (main.js:12:7)', 'at async main.js:99:1', 'at main.js:5:1']);
    expect(report.reason).toBe('TypeError');
    expect(JSON.stringify(report)).not.toMatch(/4711|secret|ada/);
  });

  it('keep why a process ended', () => {
    expect(crashReport({ ...facts, cause: { reason: 'oom', exitCode: 9 } }).reason).toBe('oom (exit code 9)');
  });

  it('take anything that can be thrown', () => {
    for (const cause of [undefined, null, 'customer 4711', 5]) {
      expect(JSON.stringify(crashReport({ ...facts, cause }))).not.toContain('4711');
    }
  });
});

describe('placeWindow', () => {
  const main = { x: 0, y: 0, width: 1920, height: 1040 };
  const second = { x: 1920, y: 0, width: 1280, height: 720 };
  const small = { x: 0, y: 0, width: 1024, height: 700 };

  it('puts it where it was', () => {
    const kept = { x: 2000, y: 10, width: 1000, height: 650 };
    expect(placeWindow(kept, [main, second])).toEqual(kept);
  });

  it.each([
    ['its screen is gone', { x: 2000, y: 10, width: 1000, height: 650 }],
    ['only its edge would show', { x: 1900, y: 10, width: 1000, height: 650 }],
    ['its title would be above the screen', { x: 10, y: -30, width: 1000, height: 650 }],
  ])('lets the system place it when %s', (_why, kept) => {
    expect(placeWindow(kept, [main])).toEqual({ width: 1360, height: 860 });
  });

  it('makes it fit a smaller screen', () => {
    expect(placeWindow({ x: 0, y: 0, width: 1900, height: 1000 }, [small])).toMatchObject(small);
    expect(placeWindow(null, [small])).toEqual({ width: 1024, height: 700 });
  });

  it('works without a screen', () => {
    expect(placeWindow(null, [])).toEqual({ width: 1360, height: 860 });
  });
});
