import type { Runtime } from 'webextension-polyfill';
import { createPageDesk, createRequestDesk, type Sender } from '@/lib/app/requests';
import { browser } from '@/lib/platform/browser';
import { toTabFacts } from '@/lib/platform/tabs';
import type { BackgroundContext } from './context';

/** Ebb's own page, and the whole of it: one that a site has framed speaks to nobody. */
const isOwnPage = (sender: Runtime.MessageSender) =>
  sender.id === browser.runtime.id && /^(chrome|moz)-extension:/.test(sender.url ?? '') && (sender.frameId ?? 0) === 0;

/** Requests of Ebb's own pages, and the short list that a script in a page may send. */
export const registerMessages = ({ ports, background, ready }: BackgroundContext): void => {
  const answer = createRequestDesk(ports, background);
  const answerPage = createPageDesk(ports, background);
  const hear = async (message: unknown, from: Runtime.MessageSender): Promise<unknown> => {
    if (from.id !== browser.runtime.id) return undefined;
    const sender: Sender = {
      ownPage: isOwnPage(from),
      tab: from.tab ? toTabFacts(from.tab) : null,
      frameId: from.frameId ?? 0,
    };
    await ready;
    if (sender.ownPage) return answer(message, sender);
    return from.url?.startsWith('http') ? answerPage(message, sender) : undefined;
  };
  browser.runtime.onMessage.addListener(
    (message: unknown, from: Runtime.MessageSender, reply: (to: unknown) => void) => {
      hear(message, from).then(reply, (error) => {
        ports.report(error, 'message');
        // No answer: the page asks once more.
        reply(undefined);
      });
      // The answer comes later.
      return true;
    },
  );
};
