import { type Books, type Counting, createBooks, limitNamed } from './counting';
import { createDevice, type Device } from './device';
import type { Life, Step } from './life';
import { createTruth, type Truth } from './truth';

export const limitIds: readonly string[] = ['a', 'b'];

/** What the troubles of a life may have cost until now, in ms. */
export interface Slack {
  over: number;
  under: number;
}

/** What is known after each event. */
export interface Look {
  readonly books: Books;
  readonly device: Device;
  readonly truths: Readonly<Record<string, Truth>>;
  readonly slack: Readonly<Slack>;
}

/** Promised for a page that reports, and for one where no script can run. */
const promised = {
  lost: { scripted: 5_000, unscripted: 60_000 },
  added: { scripted: 10_000, unscripted: 75_000 },
} as const;

/** By what kind of page the limits are counted just now: the promise for the others is the looser one. */
const reachOf = (device: Device) =>
  device.tabs().some(({ scripted, limits }) => !scripted && limits.length > 0) ? 'unscripted' : 'scripted';

const allow = (slack: Slack, step: Step, device: Device) => {
  const reach = reachOf(device);
  switch (step.kind) {
    case 'sleep':
      slack.over += promised.added[reach];
      // A player is not believed over a sleep until it reports again; and what was unheard may be booked a day late.
      slack.under += promised.lost.scripted + promised.lost[reach];
      return;
    case 'jump':
      // With the worker alive the other clock tells; without it nothing does, and the longest credit is the bound.
      if (!device.workerAlive()) slack.over += Math.min(Math.max(0, step.ms), promised.added[reach]);
      // What was unheard goes, and a player is not believed until it reports.
      slack.under += promised.lost[reach] + promised.lost.scripted;
      return;
    case 'worker-killed':
      slack.over += Math.min(device.unseenJumpMs(), promised.added[reach]);
      return;
    case 'browser-killed':
    case 'updated':
      slack.under += promised.lost[reach];
      return;
  }
};

const withTab = (device: Device, index: number, deed: (tab: ReturnType<Device['tabs']>[number]) => void) => {
  const tabs = device.tabs();
  const tab = tabs[index % Math.max(1, tabs.length)];
  if (tab) deed(tab);
};

const withFrame = (device: Device, step: Step & { kind: 'play' | 'picture' }) =>
  withTab(device, step.tab, (tab) => {
    const frame = tab.frames[step.frame];
    if (frame) device[step.kind](tab, frame, step.on);
  });

const mostTabs = 5;

type Deeds = { readonly [K in Step['kind']]: (device: Device, step: Step & { kind: K }) => void };

const deeds: Deeds = {
  run: (device, { ms }) => device.run(ms),
  leave: (device, { ms }) => device.leave(ms),
  open: (device, { windowId, limits, scripted }) => {
    if (device.tabs().length < mostTabs) device.open(windowId, limits, scripted);
  },
  navigate: (device, step) => withTab(device, step.tab, (tab) => device.navigate(tab, step.limits, step.scripted)),
  close: (device, step) => withTab(device, step.tab, device.close),
  activate: (device, step) => withTab(device, step.tab, device.activate),
  move: (device, step) => withTab(device, step.tab, (tab) => device.move(tab, step.windowId)),
  focus: (device, { windowId }) => device.focus(windowId),
  minimise: (device, { windowId }) => device.minimise(windowId),
  idle: (device, { idle }) => device.setIdle(idle),
  play: withFrame,
  picture: withFrame,
  hear: (device, step) => withTab(device, step.tab, (tab) => device.hear(tab, step.on)),
  late: (device, { ms }) => device.late(ms),
  'worker-killed': (device) => device.killWorker(),
  travel: (device, { zone }) => device.travel({ zone }),
  'day-start': (device, { dayStart }) => device.travel({ dayStart }),
  sleep: (device, { ms, monoStands, wokenByAlarm }) => {
    device.sleep(ms, monoStands);
    if (wokenByAlarm) device.tick();
  },
  jump: (device, { ms }) => device.jump(ms),
  'browser-killed': (device, { ms }) => device.killBrowser(ms),
  updated: (device) => device.update(),
};

const perform = <K extends Step['kind']>(device: Device, step: Step & { kind: K }) => {
  const deed: Deeds[K] = deeds[step.kind];
  deed(device, step);
};

/** Lives the life on the pieces that are proven. `look` sees each event once all attention up to it is credited. */
export const live = (
  sut: Counting,
  { calendar, start, steps }: Life,
  look: (seen: Look) => void,
  before: (step: Step, device: Device) => void = () => {},
): void => {
  const books = createBooks(sut, limitIds.map(limitNamed));
  const truths = Object.fromEntries(limitIds.map((id) => [id, createTruth()]));
  const slack: Slack = { over: 0, under: 0 };
  const device: Device = createDevice({
    ...{ books, truths, calendar, start },
    onHeard: () => look({ books, device, truths, slack }),
  });
  for (const step of steps) {
    before(step, device);
    allow(slack, step, device);
    perform(device, step);
  }
};
