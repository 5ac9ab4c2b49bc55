import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

/*
 * Drives a Chromium by the DevTools protocol over a pipe: no port is opened, nothing else can connect.
 *
 *   us -- fd 3 --> Chromium     {"id":1,"method":"Page.navigate","params":{…},"sessionId":"…"}\0
 *   us <-- fd 4 -- Chromium     {"id":1,"result":{…}}\0   {"method":"Page.loadEventFired",…}\0
 */
export interface Chromium {
  /** A new page; closed with the browser. */
  newPage(): Promise<ChromiumPage>;
  close(): Promise<void>;
}

export interface ChromiumPage {
  send<Result = unknown>(method: string, params?: Record<string, unknown>): Promise<Result>;
  /** The next event of this name. */
  once(event: string): Promise<unknown>;
}

const START_MS = 20_000;
const CALL_MS = 120_000;

const ARGUMENTS = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--hide-scrollbars',
  '--no-first-run',
  '--no-default-browser-check',
  // Nothing leaves the machine: no updates, no telemetry, no look-ups.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export async function startChromium(executable: string): Promise<Chromium> {
  const profile = await mkdtemp(path.join(tmpdir(), 'debrief-print-'));
  const isRoot = process.getuid?.() === 0;
  const child = spawn(
    executable,
    [...ARGUMENTS, `--user-data-dir=${profile}`, ...(isRoot ? ['--no-sandbox'] : []), 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const connection = connect(child);
  const close = async () => {
    await stop(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    await connection.send('Browser.getVersion', {}, undefined, START_MS);
  } catch (error) {
    await close();
    throw error;
  }
  return { newPage: () => newPage(connection), close };
}

async function newPage({ send, events }: Connection): Promise<ChromiumPage> {
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  return {
    send: <Result>(method: string, params = {}) => send<Result>(method, params, sessionId),
    once: (event) => new Promise((resolve) => events.set(`${sessionId} ${event}`, resolve)),
  };
}

interface Connection {
  send<Result>(method: string, params: object, sessionId?: string, limitMs?: number): Promise<Result>;
  /** Who waits for the next event: `<session> <name>`. */
  readonly events: Map<string, (params: unknown) => void>;
}

function connect(child: ChildProcess): Connection {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const events = new Map<string, (params: unknown) => void>();
  let lastId = 0;
  let ended: Error | null = null;
  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  child.once('error', (error) => end(new Error(`the browser could not be started: ${error.message}`)));
  child.once('exit', (code) => end(new Error(`the browser ended by itself (${code ?? 'killed'})`)));
  const toBrowser = child.stdio[3] as Writable;
  // A browser that ended is reported by `exit`; writing to its pipe fails besides.
  toBrowser.on('error', () => {});
  readMessages(child.stdio[4] as Readable, (message) => {
    const { id, method, sessionId, result, error } = message;
    if (id !== undefined) {
      const call = waiting.get(id);
      waiting.delete(id);
      if (error) call?.reject(new Error(error.message));
      else call?.resolve(result);
    } else if (method) {
      const key = `${sessionId ?? ''} ${method}`;
      events.get(key)?.(message);
      events.delete(key);
    }
  });
  return {
    events,
    send: <Result>(method: string, params: object, sessionId?: string, limitMs = CALL_MS) =>
      new Promise<Result>((resolve, reject) => {
        if (ended) return reject(ended);
        const id = ++lastId;
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`the browser did not answer (${method})`));
        }, limitMs);
        waiting.set(id, {
          resolve: (value) => {
            clearTimeout(timer);
            resolve(value as Result);
          },
          reject: (error) => {
            clearTimeout(timer);
            reject(error);
          },
        });
        toBrowser.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      }),
  };
}

function readMessages(from: Readable, onMessage: (message: Message) => void): void {
  let pieces: Buffer[] = [];
  from.on('error', () => {});
  from.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, start)) {
      pieces.push(chunk.subarray(start, at));
      onMessage(JSON.parse(Buffer.concat(pieces).toString('utf8')) as Message);
      pieces = [];
      start = at + 1;
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  });
}

/** Asks it to go, and makes it when it does not. */
function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill();
  });
}
