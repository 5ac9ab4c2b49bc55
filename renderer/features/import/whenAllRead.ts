import { useImport } from './importStore.ts';

/** Resolves once nothing is being read any more, or the import was ended. */
export function whenAllRead(): Promise<void> {
  return new Promise((resolve) => {
    const isDone = () => {
      const { inHand } = useImport.getState();
      return (
        !inHand ||
        (!inHand.isFinding && inHand.files.every(({ status }) => status === 'read' || status === 'failed'))
      );
    };
    if (isDone()) return resolve();
    const stop = useImport.subscribe(() => {
      if (!isDone()) return;
      stop();
      resolve();
    });
  });
}
