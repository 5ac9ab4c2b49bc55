export const ASK_MS = 5000;

/**
 * Whether the place that Electron is downloaded from answers. It is only asked for: its own installer waits for
 * ever when packets get lost, silently.
 */
export async function canDownload(
  version: string,
  env: NodeJS.ProcessEnv,
  waitMs: number = ASK_MS,
): Promise<boolean> {
  try {
    const response = await fetch(downloadUrl(version, env), {
      method: 'HEAD',
      signal: AbortSignal.timeout(waitMs),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** As @electron/get builds it: mirror, then folder (`v` and the version, or a custom one), then file. */
export function downloadUrl(version: string, env: NodeJS.ProcessEnv): string {
  const mirror =
    env.npm_config_electron_mirror ??
    env.ELECTRON_MIRROR ??
    'https://github.com/electron/electron/releases/download/';
  const dir = (env.npm_config_electron_custom_dir ?? env.ELECTRON_CUSTOM_DIR ?? `v${version}`).replace(
    '{{ version }}',
    version,
  );
  return `${mirror}${dir}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}
