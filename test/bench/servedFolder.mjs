// A folder on loopback at a free port, for pages that belong to the bench and not to the app.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export async function servedFolder(folder) {
  const server = createServer((request, response) => {
    const name = path.basename(request.url ?? '/') || 'index.html';
    const at = name === 'index.html' ? name : path.join('assets', name);
    readFile(path.join(folder, at)).then(
      (bytes) =>
        response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
