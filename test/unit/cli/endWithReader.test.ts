import { PassThrough } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { endWithReader } from '../../../electron/cli/endWithReader.ts';

const broken = (code: string) => Object.assign(new Error(`write ${code}`), { code });

it('ends without a word when nobody reads on, and fails for anything else', () => {
  const output = new PassThrough() as unknown as NodeJS.WriteStream;
  const end = vi.fn();
  endWithReader(output, end);
  expect(output.emit('error', broken('EPIPE'))).toBe(true);
  expect(end).toHaveBeenCalledOnce();
  expect(() => output.emit('error', broken('ENOSPC'))).toThrow('write ENOSPC');
});
