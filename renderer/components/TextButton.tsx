import { Button, type ButtonProps } from 'react-aria-components';

interface TextButtonProps extends Omit<ButtonProps, 'className'> {
  /** `primary` once a screen; `plain` has a border; `quiet` has none. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
}

export function TextButton({ look = 'plain', ...rest }: TextButtonProps) {
  return <Button {...rest} className={`button button-${look}`} />;
}
