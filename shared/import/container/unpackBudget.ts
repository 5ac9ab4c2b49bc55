import { BrokenOff } from './brokenOff.ts';
import { type ContainerLimits, sizeText } from './limits.ts';

/**
 * Counts what one import unpacks, while it does: what a header says of sizes may be a lie. A file that is read
 * twice counts once.
 */
export class UnpackBudget {
  private total = 0;
  private readonly most = new Map<string, number>();
  private readonly limits: ContainerLimits;

  constructor(limits: ContainerLimits) {
    this.limits = limits;
  }

  /** @throws BrokenOff when `unpacked` bytes of the file, made of `packed` ones, are too many */
  check(file: string, unpacked: number, packed: number): void {
    const { entryBytes, totalBytes, ratio, freeBytes } = this.limits;
    if (unpacked > freeBytes && unpacked > packed * ratio)
      throw new BrokenOff(`it unpacks to more than ${ratio} times its size, as files made to do harm`, true);
    if (unpacked > entryBytes) throw new BrokenOff(`it unpacks to more than ${sizeText(entryBytes)}`, true);
    const before = this.most.get(file) ?? 0;
    if (unpacked <= before) return;
    this.most.set(file, unpacked);
    this.total += unpacked - before;
    if (this.total > totalBytes)
      throw new BrokenOff(`with it, all files together unpack to more than ${sizeText(totalBytes)}`, true);
  }
}
