/** Values of a structured clone as JSON, for the DevTools protocol. Used by the stand-in and in the page. */
// biome-ignore lint/correctness/noUnusedVariables: put into pages as text (pageScripts.cjs)
function makeCodec() {
  const toBase64 = (bytes) => {
    let text = '';
    const step = 32_768; // more arguments than this overflow the stack
    for (let at = 0; at < bytes.length; at += step) {
      text += String.fromCharCode(...bytes.subarray(at, at + step));
    }
    return btoa(text);
  };
  const fromBase64 = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

  function pack(value) {
    if (value === undefined) return { type: 'undefined' };
    if (typeof value === 'bigint') return { type: 'bigint', text: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new TypeError('An object could not be cloned.');
    }
    if (typeof value === 'number' && !Number.isFinite(value)) return { type: 'number', text: String(value) };
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Date) return { type: 'date', at: value.getTime() };
    if (value instanceof Error) return { type: 'error', message: value.message };
    if (value instanceof ArrayBuffer) return { type: 'bytes', text: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { type: 'bytes', text: toBase64(bytes) };
    }
    if (value instanceof Map) return { type: 'map', entries: [...value].map(pack) };
    if (value instanceof Set) return { type: 'set', items: [...value].map(pack) };
    if (Array.isArray(value)) return value.map(pack);
    const members = Object.entries(value).map(([key, member]) => [key, pack(member)]);
    return { type: 'object', members: Object.fromEntries(members) };
  }

  const READERS = {
    undefined: () => undefined,
    bigint: ({ text }) => BigInt(text),
    number: ({ text }) => Number(text),
    date: ({ at }) => new Date(at),
    error: ({ message }) => new Error(message),
    bytes: ({ text }) => fromBase64(text),
    map: ({ entries }) => new Map(entries.map(unpack)),
    set: ({ items }) => new Set(items.map(unpack)),
    object: ({ members }) =>
      Object.fromEntries(Object.entries(members).map(([key, member]) => [key, unpack(member)])),
  };

  function unpack(value) {
    if (value === null || typeof value !== 'object') return value;
    return Array.isArray(value) ? value.map(unpack) : READERS[value.type](value);
  }

  return { pack, unpack };
}
