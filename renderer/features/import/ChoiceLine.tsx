import { useId } from 'react';

/** What is chosen, and its words. */
type Choice = readonly [string, string];

interface ChoiceLineProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** After them, under a heading. */
  readonly others?: { readonly heading: string; readonly choices: readonly Choice[] };
  readonly onChoose: (value: string) => void;
}

/** A choice under its label, beside fields of the same build. */
export function ChoiceLine({ label, value, choices, others, onChoose }: ChoiceLineProps) {
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
        {choices.map(optionOf)}
        {others && <optgroup label={others.heading}>{others.choices.map(optionOf)}</optgroup>}
      </select>
    </div>
  );
}

const optionOf = ([choice, text]: Choice) => (
  <option key={choice} value={choice}>
    {text}
  </option>
);
