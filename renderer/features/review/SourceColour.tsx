import type { Source } from '../../../shared/model/review.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import type { Edit } from './edit.ts';

/** As many as theme.css has. */
const COLOURS = 8;

interface SourceColourProps {
  readonly source: Source;
  /** What it is drawn in now. */
  readonly colour: number;
  readonly edit: Edit;
}

export function SourceColour({ source, colour, edit }: SourceColourProps) {
  return (
    <span className="source-colour">
      <span className={`source-swatch source-swatch-${colour % COLOURS}`} aria-hidden="true" />
      <ChoiceField
        label={`Colour of ${source.name}`}
        value={source.colour === undefined ? '' : String(source.colour)}
        choices={[
          ['', 'colour by order'],
          ...Array.from({ length: COLOURS }, (_, at) => [String(at), `colour ${at + 1}`] as const),
        ]}
        onChoose={(id) =>
          edit('source.setColour', { sourceId: source.id, colour: id === '' ? null : Number(id) })
        }
      />
    </span>
  );
}
