import type { ErrorCode } from './views';

/** A request that was understood and cannot be carried out now. The page says why in the person's words. */
export class RequestFailed extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
    this.name = 'RequestFailed';
  }
}
