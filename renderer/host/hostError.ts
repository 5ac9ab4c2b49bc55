import type { AppError } from '../../shared/model/appError.ts';

/** A failure of the host, thrown where a promise of bytes cannot be kept; the facts are in `appError`. */
export class HostError extends Error {
  readonly appError: AppError;

  constructor(appError: AppError) {
    super(appError.code);
    this.name = 'HostError';
    this.appError = appError;
  }
}
