import type { ErrorCode } from './views';

/** A request that was understood and cannot be carried out now. The page says why in the person's words. */
export class RequestFailed extends Error {
  constructor(
    readonly code: ErrorCode,
    /** `cause`: what went wrong beneath it. */
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'RequestFailed';
  }
}
