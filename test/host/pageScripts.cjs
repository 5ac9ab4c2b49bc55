/** The scripts that are put into each page before its own run, made from the files of inject/. */
const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const source = (name) => fs.readFileSync(path.join(__dirname, 'inject', name), 'utf8');

const codecSource = source('codec.js');
const worldsSource = source('worlds.js');
const preloadSource = source('preloadWorld.js');
const popupScript = `{ ${source('popups.js')} }`;

const codec = new Function(`${codecSource}; return makeCodec();`)();

/** The page's half of the context bridge, and the preload itself in a world of its own. Top frames only. */
function preloadScripts(preload) {
  const nonce = randomBytes(8).toString('hex');
  const system = JSON.stringify({ platform: process.platform, versions: process.versions, env: {} });
  const inPage = `if (self === top) { ${worldsSource}; makeBridge('${nonce}', 'page'); }`;
  const inPreload = `if (self === top && location.href !== 'about:blank') {
    ${codecSource}; ${worldsSource}; ${preloadSource};
    (function (require, exports, module, process) { ${preload}
    })(makeRequire('${nonce}', __hostSend), {}, { exports: {} }, ${system});
  }`;
  return [{ source: inPage }, { source: inPreload, worldName: 'preload' }];
}

module.exports = { codec, popupScript, preloadScripts };
