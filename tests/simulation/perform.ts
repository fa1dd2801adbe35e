import type { Device } from './device';
import type { Step } from './step';

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

/** Does what the step says; a step that makes no sense just then (a tab too many) does nothing. */
export const perform = <K extends Step['kind']>(device: Device, step: Step & { kind: K }) => {
  const deed: Deeds[K] = deeds[step.kind];
  deed(device, step);
};
