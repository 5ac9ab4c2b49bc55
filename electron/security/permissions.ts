import type { Session } from 'electron';

/** Electron grants everything that is not refused; here it is the other way round. */
export const ALLOWED_PERMISSIONS: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'copying a picture or a table out of a review',
  fullscreen: 'presenting',
  'persistent-storage': 'reviews are kept in the page’s database and must not be cleared for space',
  'screen-wake-lock': 'the projector stays on while a review is presented',
};

/** `npm run dev`: changes are told of by a socket on loopback, which Chromium asks about. */
const DEVELOPMENT_PERMISSIONS = ['local-network-access', 'loopback-network'];

export const isPermitted = (permission: string, isDevelopment: boolean): boolean =>
  Object.hasOwn(ALLOWED_PERMISSIONS, permission) ||
  (isDevelopment && DEVELOPMENT_PERMISSIONS.includes(permission));

export function limitPermissions(session: Session, isDevelopment: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, callback) =>
    callback(isPermitted(permission, isDevelopment)),
  );
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission, isDevelopment));
  session.setDevicePermissionHandler(() => false);
}
