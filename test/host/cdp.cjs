const { EventEmitter } = require('node:events');

/** Chromium's DevTools protocol over a pipe: JSON messages with a NUL after each. Emits `[session:]method`. */
class Cdp extends EventEmitter {
  #lastId = 0;
  #waiting = new Map();
  #out;
  #pieces = [];

  constructor(chromium) {
    super();
    this.setMaxListeners(0);
    this.#out = chromium.stdio[3];
    this.#out.on('error', () => {}); // Chromium has gone: its exit is what counts.
    chromium.stdio[4].on('data', (chunk) => this.#read(chunk));
  }

  #read(chunk) {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      this.#pieces.push(chunk.subarray(from, end));
      const message = JSON.parse(Buffer.concat(this.#pieces).toString());
      this.#pieces = [];
      from = end + 1;
      this.#receive(message);
    }
    this.#pieces.push(chunk.subarray(from));
  }

  #receive({ id, method, params, result, error, sessionId }) {
    if (id === undefined) {
      this.emit(sessionId ? `${sessionId}:${method}` : method, params);
      return;
    }
    const call = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) call?.reject(new Error(`${call.method}: ${error.message}`));
    else call?.resolve(result);
  }

  send(method, params = {}, sessionId = undefined) {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject, method });
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }
}

module.exports = { Cdp };
