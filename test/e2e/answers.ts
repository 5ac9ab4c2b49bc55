import type { ElectronApplication } from '@playwright/test';

/** Puts a test's answers in place of the system's dialogs, in the main process. */
export const answerSave = (app: ElectronApplication, filePath: string | null): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' });
  }, filePath);

export const answerOpen = (app: ElectronApplication, filePaths: readonly string[]): Promise<void> =>
  app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: [...paths] });
  }, filePaths);

/** Answers every question with a button, and keeps what was asked (`asked`). */
export const answerQuestions = (app: ElectronApplication, response: number): Promise<void> =>
  app.evaluate(({ dialog }, button) => {
    const kept: string[] = [];
    Object.assign(globalThis, { asked: kept });
    dialog.showMessageBox = (async (...args: unknown[]) => {
      const { message, detail } = args.at(-1) as { message: string; detail?: string };
      kept.push(`${message} ${detail ?? ''}`.trim());
      return { response: button, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, response);

export const questionsAsked = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(() => [...((globalThis as { asked?: string[] }).asked ?? [])]);
