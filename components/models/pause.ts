import { batch, computed, createModel, effect, type Signal, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { PauseView } from '../../lib/app/protocol/views';
import type { ExerciseKey } from '../../lib/domain/exercises/exercise-keys';
import type { Helped } from '../../lib/domain/exercises/helped';
import type { Verdict } from '../../lib/domain/limits/verdict';
import { BlankModel } from './blank';
import type { PausePage } from './pause-page';
import { countVisible } from './visible-time';
import { whenSilent } from './when-silent';

/** Where the pause page stands. Everything but `loading` and `moving` has words on it. */
type PauseStage = 'loading' | 'moving' | 'searching' | 'unknown' | 'failed' | 'wait' | 'choose' | 'block';

/** What a screen reader hears of the wait: every ten seconds, and its end. */
export type WaitNews = { readonly kind: 'left'; readonly seconds: number } | { readonly kind: 'over' } | null;

/** The background may learn the address a moment after the page first asks for it. */
const askAgainAtMs: readonly number[] = [250, 1250];
const searchEndsAtMs = 1500;
/** What a timer can hold; longer ones would fire at once. */
const longestTimerMs = 2 ** 31 - 1;
const announceEverySeconds = 10;
/** A background that nobody asks for 30 s goes to sleep. */
const keepAwakeMs = 20_000;

/** What the page offers after a wait: to go on past a pause, or a pass out of an allowance past a block. */
const offerOf = (verdict: Verdict | null | undefined) => {
  if (verdict?.kind === 'pause') return { waitSeconds: verdict.waitSeconds, minutes: verdict.minutes };
  if (verdict?.kind !== 'block' || !verdict.allowance) return null;
  const { waitSeconds, minutes } = verdict.allowance;
  return { waitSeconds, minutes: [minutes] };
};

const stageOf = (view: PauseView, searching: boolean, waitedMs: number): PauseStage => {
  const { address, verdict } = view;
  if (!address || !verdict) return searching ? 'searching' : 'unknown';
  switch (verdict.kind) {
    case 'allow':
    case 'notice':
      return 'moving';
    case 'block':
    case 'pause': {
      const offer = offerOf(verdict);
      if (!offer) return 'block';
      return waitedMs < offer.waitSeconds * 1000 ? 'wait' : 'choose';
    }
    default:
      return verdict satisfies never;
  }
};

const newsOf = (stage: PauseStage, secondsLeft: number, waitSeconds: number): WaitNews => {
  if (stage === 'choose') return { kind: 'over' };
  const step = Math.ceil(secondsLeft / announceEverySeconds) * announceEverySeconds;
  return stage === 'wait' && step < waitSeconds ? { kind: 'left', seconds: step } : null;
};

interface PauseSource {
  readonly view: Signal<PauseView | null>;
  readonly searching: Signal<boolean>;
  readonly error: Signal<unknown>;
  readonly load: () => Promise<void>;
  /** Asks nothing while the tab is on its way out: to the background, an asking tab is one that came back. */
  readonly rest: (resting: boolean) => void;
  /** In the middle of something: no one is taken to a site out of an exercise or a sentence. */
  readonly stay: (staying: boolean) => void;
  /** Nothing stands in the way any more, and the person was in the middle of something: now it is theirs to go on. */
  readonly passed: Signal<boolean>;
  readonly proceed: () => void;
}

/** The background's picture, asked for again until the address is known or clearly is not. */
const ViewModel = createModel((client: Client, page: PausePage) => {
  const view = signal<PauseView | null>(null);
  const searching = signal(true);
  const error = signal<unknown>(null);
  let latest = 0;
  let resting = false;
  let staying = false;
  const passed = signal(false);

  const receive = (next: PauseView) => {
    const free = next.verdict?.kind === 'allow' || next.verdict?.kind === 'notice';
    if (free && (staying || passed.peek())) {
      passed.value = true;
      return;
    }
    batch(() => {
      view.value = next;
      passed.value = false;
      error.value = null;
    });
    if (next.token) page.keepToken(next.token);
    if (free && next.address) page.goTo(next.address.href);
  };

  const load = async (): Promise<void> => {
    if (resting) return;
    latest += 1;
    const mine = latest;
    try {
      const next = await client.ask({ type: 'pause.get', token: page.token() });
      if (mine === latest) receive(next);
    } catch (reason) {
      if (mine === latest) error.value = reason;
    }
  };

  effect(() => {
    void load();
    const addressKnown = () => Boolean(view.peek()?.address);
    const timers = askAgainAtMs.map((ms) => setTimeout(() => addressKnown() || load(), ms));
    const last = setTimeout(() => {
      searching.value = false;
    }, searchEndsAtMs);
    const stopWaiting = whenSilent(
      () => view.peek() !== null,
      (silence) => {
        error.value ??= silence;
      },
    );
    const reload = () => void load();
    const returned = page.onReturn(() => {
      resting = false;
      reload();
    });
    const stops = [stopWaiting, returned, client.onChanged(reload), page.onVisibility(reload)];
    return () => {
      latest += 1;
      for (const id of [...timers, last]) clearTimeout(id);
      for (const stop of stops) stop();
    };
  });
  // The end of a limit lets the page through, also where nothing else changes at that instant.
  effect(() => {
    const shown = view.value;
    const until = shown?.verdict?.kind === 'block' || shown?.verdict?.kind === 'pause' ? shown.verdict.until : null;
    if (!shown || until === null) return;
    const timer = setTimeout(() => void load(), Math.min(Math.max(until - shown.now, 1000), longestTimerMs));
    return () => clearTimeout(timer);
  });
  // The address behind a private window's pause page is in the background's memory and nowhere else: while the page
  // stands, the background stays awake, else a longer wait could only end in "unknown".
  const lastsInMemory = computed(() => view.value?.private === true && view.value.address !== null);
  effect(() => {
    if (!lastsInMemory.value) return;
    const timer = setInterval(() => void load(), keepAwakeMs);
    return () => clearInterval(timer);
  });
  const rest = (value: boolean) => {
    resting = value;
    latest += 1;
  };
  const stay = (value: boolean) => {
    staying = value;
  };
  const proceed = () => {
    staying = false;
    passed.value = false;
    void load();
  };
  return { view, searching, error, load, rest, stay, passed, proceed };
});

/** How long the pause was in view, and that it was. */
const WaitModel = createModel((client: Client, page: PausePage, source: PauseSource) => {
  const visible = signal(page.isVisible());
  const waitedMs = signal(0);
  const token = computed(() => source.view.value?.token ?? null);
  const stage = computed<PauseStage>(() => {
    const view = source.view.value;
    if (view) return stageOf(view, source.searching.value, waitedMs.value);
    return source.error.value ? 'failed' : 'loading';
  });
  const waitSeconds = computed(() => offerOf(source.view.value?.verdict)?.waitSeconds ?? 0);
  const secondsLeft = computed(() => Math.max(0, Math.ceil(waitSeconds.value - waitedMs.value / 1000)));
  // As text, so that an equal value tells no one that something changed.
  const news = computed(() => JSON.stringify(newsOf(stage.value, secondsLeft.value, waitSeconds.value)));
  let met: string | null = null;

  effect(() => page.onVisibility(() => (visible.value = page.isVisible())));
  effect(() => {
    if (token.value) waitedMs.value = 0;
  });
  effect(() => {
    if (stage.value !== 'wait') return;
    return countVisible(page, (ms) => {
      waitedMs.value += ms;
    });
  });
  effect(() => {
    const standing = stage.value === 'wait' || stage.value === 'choose' || stage.value === 'block';
    const now = token.value;
    if (!standing || !now || !visible.value || met === now) return;
    met = now;
    // A pause that could not be counted is counted at the next chance; it stands in no one's way.
    client.ask({ type: 'pause.met', token: now }).catch(() => {
      met = null;
    });
  });
  return {
    stage,
    waitSeconds,
    waitedMs,
    secondsLeft,
    news: computed(() => JSON.parse(news.value) as WaitNews), // CAST: written two lines above
  };
});

/** The choice to go on: opened by one act, made by another. */
const GoOnModel = createModel((client: Client, page: PausePage, source: PauseSource) => {
  const open = signal(false);
  const intention = signal('');
  const picked = signal<number | null>(null);
  const busy = signal(false);
  const error = signal<unknown>(null);
  const offered = computed<readonly number[]>(() => offerOf(source.view.value?.verdict)?.minutes ?? []);
  const minutes = computed(() => {
    const first = offered.value[0] ?? null;
    return picked.value !== null && offered.value.includes(picked.value) ? picked.value : first;
  });
  const goOn = async () => {
    if (source.passed.peek()) {
      source.proceed();
      return;
    }
    const token = source.view.value?.token;
    const length = minutes.value;
    if (!token || length === null || busy.value) return;
    busy.value = true;
    error.value = null;
    try {
      const request = { type: 'pause.goOn', token, minutes: length, intention: intention.value.trim() } as const;
      page.goTo((await client.ask(request)).href);
    } catch (reason) {
      error.value = reason;
    } finally {
      busy.value = false;
    }
  };
  return {
    open,
    offered,
    minutes,
    intention,
    busy,
    error,
    setOpen: (value: boolean) => {
      open.value = value;
    },
    pick: (value: number) => {
      picked.value = value;
    },
    setIntention: (value: string) => {
      intention.value = value;
    },
    goOn,
  };
});

/** The pause page: the picture of the background, the wait, and the ways out. Disposable. */
export const PauseModel = createModel((client: Client, page: PausePage) => {
  const source = new ViewModel(client, page);
  const wait = new WaitModel(client, page, source);
  const going = new GoOnModel(client, page, source);
  const blank = new BlankModel(
    client,
    computed(() => source.view.value?.settings.preferences.blank),
  );
  const leaving = signal(false);
  const error = signal<unknown>(null);
  /** Where Leave leads: to the page before, or out of this tab. While nothing answers the page can only close itself. */
  const leadsBack = computed(() => source.view.value !== null && page.canGoBack());

  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    error.value = null;
    try {
      await act();
      return true;
    } catch (reason) {
      error.value = reason;
      return false;
    }
  };
  const leave = async () => {
    if (leaving.value) return;
    leaving.value = true;
    const token = source.view.value?.token ?? page.token();
    source.rest(true);
    const left = await attempt(() => client.ask({ type: 'pause.leave', token, canGoBack: leadsBack.peek() }));
    if (!left) source.rest(false);
    leaving.value = false;
  };
  /** The token of the page that is shown; while there is none, nothing can be asked about it. */
  const tokenNow = () => source.view.peek()?.token ?? '';
  const open = (screen: string) => attempt(() => client.ask({ type: 'open', screen }));
  return {
    source,
    wait,
    going,
    blank,
    error,
    leadsBack,
    leave,
    why: () => client.ask({ type: 'pause.why', token: tokenNow() }),
    leaveOut: (ask: boolean) => client.ask({ type: 'pause.leaveOut', token: tokenNow(), ask }),
    helped: (exercise: ExerciseKey, helped: Helped) => client.ask({ type: 'exercise.helped', exercise, helped }),
    openHelp: () => open('help'),
    openWords: () => open('settings'),
    openNotes: () => open('notes'),
    openAfter: () => open('notes/after'),
    client,
    store: page.memory,
    quickExit: () => attempt(() => client.ask({ type: 'quickExit' })),
  };
});
