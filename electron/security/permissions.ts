import type { Session } from 'electron';

/** Electron grants everything that is not refused; here it is the other way round. */
export const ALLOWED_PERMISSIONS: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'copying a picture or a table out of a review',
  fullscreen: 'presenting',
  'persistent-storage': 'reviews are kept in the page’s database and must not be cleared for space',
  'screen-wake-lock': 'the projector stays on while a review is presented',
};

export const isPermitted = (permission: string): boolean => Object.hasOwn(ALLOWED_PERMISSIONS, permission);

export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(isPermitted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission));
  session.setDevicePermissionHandler(() => false);
}
