export interface LinkEffects {
  /** Shows the whole address and asks. */
  ask(url: string): Promise<boolean>;
  open(url: string): Promise<void>;
}

/** The address as it would be opened, or null: https only, and without a name or password in it. */
export function externalAddress(text: string): string | null {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' || url.hostname === '' || url.username !== '' || url.password !== '') {
    return null;
  }
  return url.href;
}

/** Opens a link outside the app if it is one that may be, and if the person says so. */
export async function openExternalLink(text: string, { ask, open }: LinkEffects): Promise<void> {
  const url = externalAddress(text);
  if (url && (await ask(url))) await open(url);
}
