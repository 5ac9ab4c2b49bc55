import type { Reporter, TestCase } from '@playwright/test/reporter';

/** Says at the end which shell the specs ran in, so that a green run is not taken for more than it is. */
export default class ShellReporter implements Reporter {
  #counts = new Map<string, number>();

  onTestEnd(test: TestCase): void {
    for (const { type, description } of test.annotations) {
      if (type === 'shell' && description) {
        this.#counts.set(description, (this.#counts.get(description) ?? 0) + 1);
      }
    }
  }

  onEnd(): void {
    for (const [shell, count] of this.#counts) console.log(`\n${count} desktop specs ran in: ${shell}`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
