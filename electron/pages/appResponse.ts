import { readFile } from 'node:fs/promises';
import { isAppUrl } from './appAddress.ts';
import { pageHeaders } from './pageHeaders.ts';
import { resolvePageFile } from './resolvePageFile.ts';

/** Answers a request on app:// with a file below `root`, and only with that. */
export async function appResponse(root: string, request: { url: string; method: string }): Promise<Response> {
  if (!isAppUrl(request.url)) return new Response('Not found', { status: 404 });
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response('Method not allowed', { status: 405, headers: { allow: 'GET, HEAD' } });
  }
  const file = resolvePageFile(root, new URL(request.url).pathname);
  const bytes = file && (await readFile(file).catch(() => null));
  if (!file || !bytes) return new Response('Not found', { status: 404 });
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
    headers: pageHeaders(file),
  });
}
