import type { ReactNode } from 'react';
import { Button, type ButtonProps } from 'react-aria-components';
import { WithTip } from './WithTip.tsx';

interface IconButtonProps extends Omit<ButtonProps, 'className' | 'children' | 'aria-label'> {
  readonly label: string;
  /** The key that does the same, shown in the tooltip. */
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}

/** A button that shows an icon only: its label is its tooltip and its name. */
export function IconButton({ label, keys, children, ...rest }: IconButtonProps) {
  return (
    <WithTip text={label} keys={keys}>
      <Button {...rest} aria-label={label} className="button button-icon">
        {children}
      </Button>
    </WithTip>
  );
}
