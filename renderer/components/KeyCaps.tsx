const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** `Mod+Shift+Z` as key caps, with the words of this system. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  const parts = (keys === '+' ? ['+'] : keys.split('+')).map((part) =>
    part === 'Mod' ? (IS_MAC ? '⌘' : 'Ctrl') : part,
  );
  return (
    <span className="keys">
      {parts.map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}
