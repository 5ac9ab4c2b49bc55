import { useEffect, useRef, useState } from 'react';

interface EditableTextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly className?: string;
  readonly isMultiline?: boolean;
  /** Called at every keystroke: nothing typed waits for a "save". */
  readonly onEdit: (text: string) => void;
}

/**
 * Text that is edited where it stands. What is typed is handed on at once; a value that changes from outside
 * (undo, another window) replaces what is shown.
 */
export function EditableText({
  label,
  value,
  placeholder,
  className,
  isMultiline,
  onEdit,
}: EditableTextProps) {
  const [shown, setShown] = useState(value);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => setShown(value), [value]);
  const change = (text: string) => {
    setShown(text);
    onEdit(text);
  };
  useEffect(() => {
    // Grows with its text where the browser has no field-sizing; measured after every change.
    if (area.current && shown !== undefined) {
      area.current.style.height = 'auto';
      area.current.style.height = `${area.current.scrollHeight}px`;
    }
  }, [shown]);
  const names = `field ${className ?? ''}`;
  return isMultiline ? (
    <textarea
      ref={area}
      className={names}
      aria-label={label}
      rows={2}
      placeholder={placeholder}
      value={shown}
      onChange={(event) => change(event.target.value)}
    />
  ) : (
    <input
      className={names}
      aria-label={label}
      placeholder={placeholder}
      value={shown}
      onChange={(event) => change(event.target.value)}
    />
  );
}
