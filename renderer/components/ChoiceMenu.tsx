import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { KeyCaps } from './KeyCaps.tsx';
import { TextButton } from './TextButton.tsx';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly isDanger?: boolean;
}

interface ChoiceMenuProps {
  readonly label: string;
  /** Text names the button itself; an icon is named by `label`. */
  readonly button: ReactNode;
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly choices: readonly MenuChoice[];
  /** With one, the menu is a choice and marks it. */
  readonly selected?: string;
  readonly onChoose: (id: string) => void;
}

/** A button that opens a menu. */
export function ChoiceMenu({ label, button, look = 'plain', choices, selected, onChoose }: ChoiceMenuProps) {
  return (
    <MenuTrigger>
      <TextButton look={look} {...(typeof button === 'string' ? {} : { 'aria-label': label })}>
        {button}
      </TextButton>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={label}
          items={choices}
          selectionMode={selected === undefined ? 'none' : 'single'}
          selectedKeys={selected === undefined ? [] : [selected]}
          onAction={(key) => onChoose(String(key))}
        >
          {(choice) => (
            <MenuItem
              id={choice.id}
              textValue={choice.label}
              className={choice.isDanger ? 'menu-item menu-item-danger' : 'menu-item'}
            >
              {/* The keys are part of the name: a screen reader says them as the eye sees them. */}
              <Text slot="label">
                {choice.label} {choice.keys && <KeyCaps keys={choice.keys} />}
              </Text>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
