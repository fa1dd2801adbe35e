import type { ImportOrder, ImportOutcome, ListReaderPort } from '../../lib/app/protocol/list-import';

/** A reader of lists that a test ends by hand. */
export const createFakeReader = () => {
  const orders: ImportOrder[] = [];
  const forgotten: string[] = [];
  let lastId = 0;
  let end: (outcome: ImportOutcome) => void = () => {};
  const reader: ListReaderPort = {
    read: (order) => {
      orders.push(order);
      const done = new Promise<ImportOutcome>((resolve) => {
        end = resolve;
      });
      return { done, cancel: () => end({ ok: false, problem: 'cancelled' }) };
    },
    forget: async (id) => {
      forgotten.push(id);
    },
    newId: () => {
      lastId += 1;
      return `list-${lastId}`;
    },
  };
  return { reader, orders, forgotten, end: (outcome: ImportOutcome) => end(outcome) };
};
