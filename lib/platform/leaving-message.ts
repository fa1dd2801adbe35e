/** Said to Ebb's own pages before a quick exit closes them. */
export const leavingMessage = { type: 'leaving' } as const;

/** Without a schema: every page hears messages, and most need no library for anything else. */
export const isLeavingMessage = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === leavingMessage.type;
