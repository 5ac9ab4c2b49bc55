// Starts the built app's loopback server on a free port, as `npm start -- --browser` does.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

export async function servedApp() {
  const port = await freePort();
  const child = spawn(process.execPath, ['out/launch/launch.js', '--browser', '--no-open'], {
    env: { ...process.env, DEBRIEF_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}/`;
  await new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    const ask = () => fetch(url).then(resolve, () => setTimeout(ask, 50));
    void ask();
  });
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.on('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
