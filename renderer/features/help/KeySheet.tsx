import { COMMANDS, type PageCommand } from '../../app/commands.ts';
import { KeyCaps } from '../../components/KeyCaps.tsx';
import { Sheet } from '../../components/Sheet.tsx';

const GROUPS: readonly PageCommand['group'][] = ['Review', 'Edit', 'Timeline', 'View'];

/** Keys that belong to a focused part and so are not in the table of commands. */
const IN_PLACE: readonly (readonly [string, string])[] = [
  ['Step from moment to moment', '↑ ↓'],
  ['First and last moment', 'Home End'],
  ['Open the moment', 'Enter'],
  ['Close, or clear the selection', 'Esc'],
  ['Move between panels', 'Tab'],
];

export function KeySheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Sheet title="Keys" isOpen={isOpen} onClose={onClose}>
      <div className="key-sheet">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group && command.keys.length > 0).map(
                ({ id, label, keys }) => (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>
                      {keys.slice(0, 1).map((key) => (
                        <KeyCaps key={key} keys={key} />
                      ))}
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
        <section>
          <h3>Lists and the timeline</h3>
          <dl>
            {IN_PLACE.map(([label, keys]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="keys">
                  {keys.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Sheet>
  );
}
