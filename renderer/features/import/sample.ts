import sampleText from '../../../assets/samples/authentication-outage.txt?raw';
import { fileOfBrowser } from '../../host/fileOfBrowser.ts';
import type { OpenedFile } from '../../host/host.ts';

/** The sample incident, as if it had been dropped: it goes the same road as every other file. */
export function sampleFile(): OpenedFile {
  return fileOfBrowser(new File([sampleText], 'authentication-outage.txt'));
}
