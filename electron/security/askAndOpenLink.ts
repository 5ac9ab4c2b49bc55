import { dialog, shell } from 'electron';
import { openExternalLink } from './links.ts';

export const askAndOpenLink = (text: string): Promise<void> =>
  openExternalLink(text, {
    ask: async (url) => {
      const { response } = await dialog.showMessageBox({
        type: 'question',
        message: 'Open this address in your browser?',
        detail: url,
        buttons: ['Open', 'Cancel'],
        defaultId: 0,
        cancelId: 1,
      });
      return response === 0;
    },
    open: (url) => shell.openExternal(url),
  });
