/** Said to Ebb's own pages before a quick exit closes them. */
export const leavingMessage = { type: 'leaving' } as const;
