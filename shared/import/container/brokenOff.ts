/** Why the bytes of a file end early, in words for a person. What came before it is good and is kept. */
export class BrokenOff extends Error {
  /** It breaks a limit: none of it is imported. */
  readonly isRefused: boolean;

  constructor(sentence: string, isRefused = false) {
    super(sentence);
    this.name = 'BrokenOff';
    this.isRefused = isRefused;
  }
}
