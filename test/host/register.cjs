// Makes `electron` mean the stand-in, for `import` and `require` alike.
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const host = path.join(__dirname, 'electron.cjs');

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return request === 'electron' ? host : resolveFilename.call(this, request, ...rest);
};

const hook = `export const resolve = (specifier, context, next) =>
  specifier === 'electron'
    ? { url: ${JSON.stringify(pathToFileURL(host).href)}, format: 'commonjs', shortCircuit: true }
    : next(specifier, context);`;
Module.register(`data:text/javascript,${encodeURIComponent(hook)}`, pathToFileURL(__filename));
