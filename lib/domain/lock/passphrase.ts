/** Characters that a passphrase has at least. */
export const shortestPassphrase = 8;

/**
 * The passphrase as it is used: the same on every keyboard and however its spaces were typed. Letters in two forms
 * (composed or not) are one letter; capitals count.
 */
export const readPassphrase = (typed: string): string => typed.normalize('NFKC').trim().replace(/\s+/g, ' ');

export const isLongEnough = (typed: string): boolean => [...readPassphrase(typed)].length >= shortestPassphrase;
