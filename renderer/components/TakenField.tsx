import { useEffect, useId, useRef, useState } from 'react';

interface TakenFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly hint: string;
  /** Takes the text, or says why it cannot: null when taken. */
  readonly onTake: (text: string) => string | null;
}

/** A field that is read when it is left or on Enter, since half a value is none. */
export function TakenField({ label, value, placeholder, hint, onTake }: TakenFieldProps) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  // Enter takes it, and leaving the field does not take the same text again.
  const taken = useRef(value);
  useEffect(() => {
    setText(value);
    taken.current = value;
  }, [value]);
  const take = () => {
    if (text.trim() === taken.current) return;
    taken.current = text.trim();
    setProblem(text.trim() === value ? null : onTake(text.trim()));
  };
  return (
    <label className="taken-field">
      <span>{label}</span>
      <input
        className="field field-boxed mono"
        value={text}
        placeholder={placeholder}
        aria-describedby={id}
        aria-invalid={problem !== null}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') setText(value);
        }}
      />
      <span id={id} className={problem ? 'warning' : 'dim'} role={problem ? 'alert' : undefined}>
        {problem ?? hint}
      </span>
    </label>
  );
}
