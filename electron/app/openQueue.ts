/**
 * Files that the system hands over (arguments, a double click, a second start, the Finder) wait here until the
 * page says that it listens; then and later they are delivered in the order in which they came.
 */
export class OpenQueue {
  #waiting: string[] = [];
  #isReady = false;
  #deliver: (paths: readonly string[]) => void;

  constructor(deliver: (paths: readonly string[]) => void) {
    this.#deliver = deliver;
  }

  add(paths: readonly string[]): void {
    this.#waiting.push(...paths);
    this.#drain();
  }

  setReady(): void {
    this.#isReady = true;
    this.#drain();
  }

  /** The page is loading (again) or gone. */
  setNotReady(): void {
    this.#isReady = false;
  }

  #drain(): void {
    if (!this.#isReady || this.#waiting.length === 0) return;
    const paths = this.#waiting;
    this.#waiting = [];
    this.#deliver(paths);
  }
}
