import { protocol } from 'electron';
import { APP_SCHEME } from './appAddress.ts';
import { appResponse } from './appResponse.ts';
import { developmentResponse } from './developmentResponse.ts';

/** Before the app is ready. `standard` and `secure` are what IndexedDB, workers and modules need. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

export function serveAppScheme(root: string, developmentServer: string | null): void {
  protocol.handle(APP_SCHEME, (request) =>
    developmentServer ? developmentResponse(developmentServer, request) : appResponse(root, request),
  );
}
