const { unsupported } = require('./strict.cjs');

/** Electron's options that mean the same to Chromium. Others would be lost silently. */
const SAME = new Set([
  'landscape',
  'printBackground',
  'preferCSSPageSize',
  'generateTaggedPDF',
  'generateDocumentOutline',
]);

async function pagePdf(send, options) {
  for (const name of Object.keys(options)) if (!SAME.has(name)) unsupported(`printToPDF option ${name}`);
  const { stream } = await send('Page.printToPDF', { ...options, transferMode: 'ReturnAsStream' });
  const pieces = [];
  for (let isEnd = false; !isEnd; ) {
    const { data, base64Encoded, eof } = await send('IO.read', { handle: stream, size: 1 << 20 });
    pieces.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    isEnd = eof;
  }
  await send('IO.close', { handle: stream });
  return Buffer.concat(pieces);
}

module.exports = { pagePdf };
