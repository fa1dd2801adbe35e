/** Whether it was for want of room that the browser did not store something: each says it in its own way. */
export const isForRoom = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'QuotaExceededError' ||
    /quota|no space|disk is full|FILE_ERROR_NO_SPACE/i.test(error.message) ||
    isForRoom(error.cause));
