import sampleText from '../../../assets/samples/authentication-outage.txt?raw';
import type { OpenedFile } from '../../host/host.ts';

/** The sample incident, as if it had been dropped: it goes the same road as every other file. */
export function sampleFile(): OpenedFile {
  const bytes = new TextEncoder().encode(sampleText);
  return { name: 'authentication-outage.txt', sizeBytes: bytes.length, bytes: async () => bytes };
}
