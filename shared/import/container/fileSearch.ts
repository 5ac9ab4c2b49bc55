import { decodeText } from '../decodeText.ts';
import { BrokenOff } from './brokenOff.ts';
import type { FoundFile } from './foundFile.ts';
import { type GivenFile, readExactly, reasonOf } from './givenFile.ts';
import type { RefusedFile } from './importUnit.ts';
import { type ContainerLimits, sizeText } from './limits.ts';
import { asFound, openZip, unpackedZip } from './openZip.ts';
import { UnpackBudget } from './unpackBudget.ts';
import { wholeOf } from './wholeOf.ts';

const COMPANION_BYTES = 64 * 1024 * 1024;

export type Look = 'zip' | 'file' | BrokenOff;

/** A ZIP by its first bytes (an empty one: by its end record, which is all of it). */
export async function lookAt(file: GivenFile): Promise<Look> {
  try {
    const head = await readExactly(file, 0, Math.min(4, file.sizeBytes));
    const isZip =
      head[0] === 0x50 &&
      head[1] === 0x4b &&
      ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));
    return isZip ? 'zip' : 'file';
  } catch (error) {
    return error instanceof BrokenOff ? error : new BrokenOff(reasonOf(error));
  }
}

/** Collects the files of one import out of those that were given, with what is refused and why. */
export class FileSearch {
  readonly files: FoundFile[] = [];
  readonly refused: RefusedFile[] = [];
  litter = 0;
  private readonly limits: ContainerLimits;
  private readonly budget: UnpackBudget;

  constructor(limits: ContainerLimits) {
    this.limits = limits;
    this.budget = new UnpackBudget(limits);
  }

  async add(file: GivenFile, look: Look | null): Promise<void> {
    if (look instanceof BrokenOff) this.refused.push({ name: file.path, reason: look.message });
    else if (look === 'zip') await this.open(file, true);
    else this.put(asFound(file));
  }

  async textOf(file: FoundFile): Promise<string | null> {
    try {
      const sentence = `it is longer than ${sizeText(COMPANION_BYTES)}`;
      const text = decodeText(await wholeOf(file, COMPANION_BYTES, sentence));
      if (text === null) throw new BrokenOff('it is not text');
      return text;
    } catch (error) {
      this.refuse(file.path, error);
      return null;
    }
  }

  private async open(zip: GivenFile, isOuter: boolean): Promise<void> {
    try {
      const { files, zips, refused, litter } = await openZip(zip, this.limits, this.budget);
      if (files.some(({ path }) => path === `${zip.path}/[Content_Types].xml`))
        throw new BrokenOff('it is an Office document: save it as CSV or as text, and give that');
      if (files.length + zips.length + refused.length + litter === 0)
        throw new BrokenOff('it is an empty ZIP');
      this.litter += litter;
      this.refused.push(...refused);
      for (const file of files) this.put(file);
      for (const inner of zips) {
        if (isOuter) await this.openInner(inner);
        else
          this.refused.push({
            name: inner.path,
            reason: 'it is a ZIP in a ZIP in a ZIP: unpack the outer ones',
          });
      }
    } catch (error) {
      this.refuse(zip.path, error);
    }
  }

  private async openInner(file: FoundFile): Promise<void> {
    try {
      const whole = await unpackedZip(file, this.limits);
      if ((await lookAt(whole)) === 'zip') await this.open(whole, false);
      else this.put(file);
    } catch (error) {
      this.refuse(file.path, error);
    }
  }

  private put(file: FoundFile): void {
    const most = this.limits.entries;
    if (this.files.length < most) this.files.push(file);
    else this.refused.push({ name: file.path, reason: `more than ${most} files at once are not read` });
  }

  private refuse(name: string, error: unknown): void {
    if (!(error instanceof BrokenOff)) throw error;
    this.refused.push({ name, reason: error.message });
  }
}
