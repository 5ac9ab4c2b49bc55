import { isAppUrl } from './appAddress.ts';
import { developmentPolicy } from './contentSecurityPolicy.ts';

/**
 * `npm run dev`: app:// answers with what Vite's server on loopback has, so that the page keeps its origin, its
 * data and its bridge. Never in a packaged app (electron/main.ts).
 */
export async function developmentResponse(
  serverUrl: string,
  request: { url: string; method: string },
): Promise<Response> {
  if (!isAppUrl(request.url)) return new Response('Not found', { status: 404 });
  const { pathname, search } = new URL(request.url);
  const answer = await fetch(new URL(`${pathname}${search}`, serverUrl), { method: request.method });
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.set('content-security-policy', developmentPolicy(serverUrl));
  return new Response(answer.body, { status: answer.status, headers });
}
