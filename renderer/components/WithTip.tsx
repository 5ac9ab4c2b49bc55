import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { KeyCaps } from './KeyCaps.tsx';

interface WithTipProps {
  readonly text: string;
  readonly keys?: string | undefined;
  readonly children: ReactElement;
}

export function WithTip({ text, keys, children }: WithTipProps) {
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      {children}
      <Tooltip className="tip" offset={6}>
        {text}
        {keys && <KeyCaps keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
