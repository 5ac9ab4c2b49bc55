interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  /** Value and what is shown for it. */
  readonly choices: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

/** The system's own list to choose from: every keyboard and screen reader knows it. */
export function ChoiceField({ label, value, choices, onChoose }: ChoiceFieldProps) {
  return (
    <select
      className="field"
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      {choices.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}
