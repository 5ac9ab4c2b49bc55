import { closeSync, openSync, writeSync } from 'node:fs';

const LEVELS = ['INFO ', 'INFO ', 'INFO ', 'WARN ', 'DEBUG', 'ERROR'];
const WORDS = [
  'request',
  'handled',
  'connection',
  'closed',
  'order',
  'stored',
  'queue',
  'retry',
  'timeout',
  'session',
];

/** A log of about 108 bytes a line, the same every time. */
export function writeLog(file, lines) {
  let seed = 12_345;
  const random = (below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  const to = openSync(file, 'w');
  let at = Date.UTC(2024, 2, 1);
  let text = '';
  for (let line = 0; line < lines; line++) {
    at += random(200);
    const iso = new Date(at).toISOString();
    const said = Array.from({ length: 6 }, () => WORDS[random(10)]).join(' ');
    text += `${iso.slice(0, 10)} ${iso.slice(11, 19)},${iso.slice(20, 23)} ${LEVELS[random(6)]} [pool-${random(16)}] shop.Orders - ${said} ${random(1e6)}\n`;
    if (text.length > 1 << 20) {
      writeSync(to, text);
      text = '';
    }
  }
  writeSync(to, text);
  closeSync(to);
}
