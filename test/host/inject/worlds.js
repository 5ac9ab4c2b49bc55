/*
 * The context bridge. The page and the preload run in two worlds that share the DOM only, so a call crosses as
 * a synchronous DOM event with a structured clone in it; functions and promises cross as numbers.
 *
 *   page                          preload
 *   api.save(x)  ── call ──────►  save(x)
 *                ◄─ return ─────  { promise: 7 }
 *                ◄─ settle ─────  7, value
 */
// biome-ignore lint/correctness/noUnusedVariables: put into pages as text (pageScripts.cjs)
function makeBridge(nonce, world) {
  const other = world === 'page' ? 'preload' : 'page';
  const functions = new Map();
  const promises = new Map();
  let lastId = 0;
  let returned;

  const emit = (type, detail) =>
    document.dispatchEvent(new CustomEvent(`${nonce}-${other}-${type}`, { detail }));
  const on = (type, listener) =>
    document.addEventListener(`${nonce}-${world}-${type}`, (event) => {
      event.stopImmediatePropagation();
      listener(event.detail);
    });
  const messageOf = (error) => String(error?.message ?? error);
  const isPlain = (value) => [null, Object.prototype].includes(Object.getPrototypeOf(value));

  function encode(value) {
    if (typeof value === 'function') {
      functions.set(++lastId, value);
      return { type: 'function', id: lastId };
    }
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
    if (value === null || typeof value !== 'object') return value;
    if (typeof value.then === 'function') {
      const id = ++lastId;
      value.then(
        (result) => emit('settle', { id, value: encode(result) }),
        (error) => emit('settle', { id, error: messageOf(error) }),
      );
      return { type: 'promise', id };
    }
    if (Array.isArray(value)) return value.map(encode);
    if (value instanceof Error) return { type: 'error', message: value.message };
    if (!isPlain(value)) return value;
    return { type: 'object', members: Object.entries(value).map(([key, member]) => [key, encode(member)]) };
  }

  function decode(value) {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    if (!isPlain(value)) return value;
    switch (value.type) {
      case 'function':
        return (...args) => call(value.id, args);
      case 'promise':
        return new Promise((resolve, reject) => promises.set(value.id, { resolve, reject }));
      case 'error':
        return new Error(value.message);
      default:
        return Object.fromEntries(value.members.map(([key, member]) => [key, decode(member)]));
    }
  }

  function call(id, args) {
    emit('call', { id, args: args.map(encode) });
    const result = returned;
    returned = undefined;
    if (result && 'error' in result) throw new Error(result.error);
    return decode(result?.value);
  }

  on('call', ({ id, args }) => {
    try {
      emit('return', { value: encode(functions.get(id)(...args.map(decode))) });
    } catch (error) {
      emit('return', { error: messageOf(error) });
    }
  });
  on('return', (result) => {
    returned = result;
  });
  on('settle', ({ id, value, error }) => {
    const promise = promises.get(id);
    promises.delete(id);
    if (error === undefined) promise?.resolve(decode(value));
    else promise?.reject(new Error(error));
  });

  function freeze(value) {
    if (!value || typeof value !== 'object' || !isPlain(value)) return value;
    for (const member of Object.values(value)) freeze(member);
    return Object.freeze(value);
  }
  on('expose', ({ key, api }) => {
    const value = freeze(decode(api));
    Object.defineProperty(window, key, { value, configurable: false, writable: false, enumerable: true });
  });

  return { expose: (key, api) => emit('expose', { key, api: encode(api) }) };
}
