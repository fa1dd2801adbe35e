const pressesNeeded = 3;
const withinMs = 1500;

/** The part of a key press that counts here. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'timeStamp'>;

/**
 * Tells the press that makes three of Shift within a second and a half. Any other key in between starts the count
 * again, so that capital letters in a text are none.
 */
export const createTripleShift = (): ((press: KeyPress) => boolean) => {
  let times: readonly number[] = [];
  return (press) => {
    if (press.repeat) return false;
    if (press.key !== 'Shift' || press.ctrlKey || press.altKey || press.metaKey) {
      times = [];
      return false;
    }
    times = [...times.filter((time) => press.timeStamp - time <= withinMs), press.timeStamp];
    if (times.length < pressesNeeded) return false;
    times = [];
    return true;
  };
};
