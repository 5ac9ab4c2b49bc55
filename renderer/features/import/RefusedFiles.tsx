import { counted } from './addedText.ts';
import type { ImportInHand } from './importStore.ts';

/** What was given and cannot be read, each with its sentence. */
export function RefusedFiles({ refused, litter }: Pick<ImportInHand, 'refused' | 'litter'>) {
  if (refused.length === 0 && litter === 0) return null;
  return (
    <details className="refused-files" open={refused.length > 0 && refused.length <= 3}>
      <summary>
        {refused.length > 0 ? `${counted(refused.length, 'file')} not opened` : ''}
        {refused.length > 0 && litter > 0 ? ', ' : ''}
        {litter > 0 ? `${counted(litter, 'file')} of the system left out` : ''}
      </summary>
      <ul>
        {refused.slice(0, MOST_SHOWN).map(({ name, reason }) => (
          <li key={`${name} ${reason}`}>
            <b>{name}</b>: {reason}
          </li>
        ))}
        {refused.length > MOST_SHOWN && (
          <li>and {(refused.length - MOST_SHOWN).toLocaleString('en')} more</li>
        )}
      </ul>
    </details>
  );
}

const MOST_SHOWN = 100;
