import { batch, type ReadonlySignal, signal } from '@preact/signals';
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
  /** The card stands in the place of a step of an exercise, and not beside what was saved. */
  readonly instead: ReadonlySignal<boolean>;
  /** Looks at what was saved, text or entry. Holds up nothing, and never fails. */
  look(saved: unknown): void;
  /** Fetches what `giveWay` needs. It never fails: without it no step gives way, and help stands on the page. */
  prepare(): Promise<void>;
  /**
   * Looks at what was written in a step of an exercise that is about to be left, whether it will be kept or not. True: the
   * step gives way to the card. The same words are let pass the next time, so that nobody is held by them.
   */
  giveWay(texts: readonly string[]): boolean;
  /** The step that gave way is on the page no longer: the card stays, beside what is there. */
  stepGone(): void;
  close(): void;
}

export const createCrisisDesk = <Card>(load: () => Promise<CrisisParts<Card>>): CrisisDesk<Card> => {
  const card = signal<Card | null>(null);
  const instead = signal(false);
  let parts: CrisisParts<Card> | null = null;
  /** The words that a step gave way to, until they are left for good. */
  let answered: string | null = null;
  return {
    card,
    instead,
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
    prepare: async () => {
      parts ??= await load().catch(() => null);
    },
    giveWay: (texts) => {
      const words = texts.join('\n');
      const again = words === answered;
      answered = null;
      if (again || !parts || !texts.some(parts.soundsLikeCrisis)) return false;
      answered = words;
      const { Card } = parts;
      batch(() => {
        card.value = Card;
        instead.value = true;
      });
      return true;
    },
    stepGone: () => {
      instead.value = false;
    },
    close: () =>
      batch(() => {
        card.value = null;
        instead.value = false;
      }),
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
      change: async (base, mine) => {
        const changed = await notebook.change(base, mine);
        if (changed.outcome !== 'gone') look(mine.body);
        return changed;
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
