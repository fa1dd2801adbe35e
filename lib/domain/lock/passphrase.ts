/** Characters that a passphrase has at least. */
export const shortestPassphrase = 8;

/**
 * The passphrase as it is used: the same on every keyboard and however its spaces were typed. Letters in two forms
 * (composed or not) are one letter; capitals count.
 */
export const readPassphrase = (typed: string): string => typed.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** Why a new one that was typed twice cannot be taken; null where it can. */
export const newPassphraseProblem = (typed: string, repeated: string): 'short' | 'differs' | null => {
  if ([...readPassphrase(typed)].length < shortestPassphrase) return 'short';
  return readPassphrase(typed) === readPassphrase(repeated) ? null : 'differs';
};
