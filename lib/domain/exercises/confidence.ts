/** From here on, of 10, a plan is likely to be followed. Below it the plan is made smaller, not the person pushed. */
const sureFrom = 7;

export const isSure = (confidence: number | null): boolean => confidence !== null && confidence >= sureFrom;
