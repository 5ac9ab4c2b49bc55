/** What the stand-in cannot do fails loudly: a gap must never pass for a green test. */
function unsupported(what) {
  throw new Error(`stand-in: ${what} is not supported`);
}

/** An object that throws when a member is read that the stand-in does not have. */
function strict(name, target) {
  // Private fields need the real `this`; one bound function for each keeps its identity.
  const bound = new Map();
  return new Proxy(target, {
    get(object, key) {
      if (!(key in object)) {
        const isAsked = typeof key === 'symbol' || key === 'then' || key === 'toJSON';
        return isAsked ? undefined : unsupported(`${name}.${String(key)}`);
      }
      const value = Reflect.get(object, key, object);
      if (typeof value !== 'function') return value;
      if (bound.get(key)?.value !== value) bound.set(key, { value, call: value.bind(object) });
      return bound.get(key).call;
    },
    set: (object, key, value) => Reflect.set(object, key, value, object),
  });
}

/** An event that a listener can prevent. */
const preventable = (details = {}) => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true;
  },
  ...details,
});

module.exports = { strict, unsupported, preventable };
