import { useEffect, useState } from 'react';

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
  useEffect(() => setShown(value), [value]);
  const change = (text: string) => {
    setShown(text);
    onEdit(text);
  };
  const names = `field ${className ?? ''}`;
  return isMultiline ? (
    <textarea
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
