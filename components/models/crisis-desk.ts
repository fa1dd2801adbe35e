import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { Notebook } from '../../lib/app/notebook/notebook';
import { ownTextsOf, textsIn } from '../../lib/domain/help/own-texts';

/** What is fetched at every save of own words, so that the fetching itself says nothing. */
export interface CrisisParts<Card> {
  readonly soundsLikeCrisis: (text: string) => boolean;
  readonly Card: Card;
}

/** Whether help is offered beside what was just written. It lives in this page's memory and nowhere else. */
export interface CrisisDesk<Card = unknown> {
  /** The card to show; null for none. */
  readonly card: ReadonlySignal<Card | null>;
  /** Looks at what was saved, text or entry. Holds up nothing, and never fails. */
  look(saved: unknown): void;
  close(): void;
}

export const createCrisisDesk = <Card>(load: () => Promise<CrisisParts<Card>>): CrisisDesk<Card> => {
  const card = signal<Card | null>(null);
  return {
    card,
    look: (saved) => {
      const texts = textsIn(saved).filter((text) => text.trim() !== '');
      if (texts.length === 0) return;
      load().then(
        ({ soundsLikeCrisis, Card }) => {
          if (texts.some(soundsLikeCrisis)) card.value = Card;
        },
        // Nobody is told: help stands on the page in any case.
        () => undefined,
      );
    },
    close: () => {
      card.value = null;
    },
  };
};

type Look = CrisisDesk['look'];

/** The notebook, with each entry looked at once it is kept. */
export const watchedNotebook =
  (open: () => Promise<Notebook>, look: Look): (() => Promise<Notebook>) =>
  async () => {
    const notebook = await open();
    return {
      ...notebook,
      add: async (draft) => {
        const entry = await notebook.add(draft);
        look(entry.body);
        return entry;
      },
      put: async (entry) => {
        await notebook.put(entry);
        look(entry.body);
      },
    };
  };

/** The client, with the person's own words in a change looked at once it is made. */
export const watchedClient = (client: Client, look: Look): Client => {
  const ask: Client['ask'] = async (request) => {
    const reply = await client.ask(request);
    if (request.type === 'settings.change') look(ownTextsOf(request.change));
    return reply;
  };
  // Everything else is the client's own. CAST: what it is made from is one.
  return Object.assign(Object.create(client) as Client, { ask });
};
