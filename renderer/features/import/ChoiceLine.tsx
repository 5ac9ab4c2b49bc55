import { useId } from 'react';

interface ChoiceLineProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

/** A choice under its label, beside fields of the same build. */
export function ChoiceLine({ label, value, choices, onChoose }: ChoiceLineProps) {
  const id = useId();
  return (
    <div className="taken-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field field-boxed"
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
