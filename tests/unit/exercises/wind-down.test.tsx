import { afterEach, describe, expect, it } from 'vitest';
import { begin } from '../../../components/screens/exercises/wind-down/wind-down-exercise';
import { RequestRefused } from '../../../lib/app/client';
import { createFakeClient } from '../ui/fake-client';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

const plan = () => [...shown.container.querySelectorAll('.night-plan > *')].map((part) => part.textContent);

describe('winding down', () => {
  it('goes from lights out to getting up, and says how long the night is without calling it right', async () => {
    const background = createFakeClient({});
    shown = await showExercise(begin(createFakeRoom({ client: background.client })));
    await shown.write('22:30');
    await shown.press('Next');
    await shown.press('In the kitchen');
    await shown.press('Next');
    expect(shown.container.querySelector('.night-dial')).toBeNull();
    await shown.write('06:45');
    expect(shown.text()).toContain('8 hours 15 minutes from one to the other.');
    await shown.press('Next');
    expect(shown.heading()).toBe('And if you lie awake?');
    await shown.write('Feed the cat');
    await shown.press('Next');
    expect(plan()).toEqual([
      'Lights out',
      '22:30',
      'Device',
      'In the kitchen',
      'Up at',
      '6:45',
      'If awake',
      'Feed the cat',
    ]);
    expect(shown.sitting.ended.value).toBe(true);
    await shown.press('A limit for late evenings');
    expect(background.asked).toEqual([{ type: 'open', screen: 'limits/new/evenings/2230-0645' }]);
  });

  it('can be passed over at each step, and has nothing to keep then', async () => {
    const background = createFakeClient({});
    shown = await showExercise(begin(createFakeRoom({ client: background.client })));
    for (const _ of [1, 2, 3, 4]) await shown.press('Skip this');
    expect(shown.heading()).toBe('The night can stay as it is.');
    expect(shown.buttons()).toEqual(['A limit for late evenings', 'Once more']);
    await shown.press('A limit for late evenings');
    expect(background.asked).toEqual([{ type: 'open', screen: 'limits/new/evenings' }]);
    await shown.press('Once more');
    expect(shown.heading()).toBe('When do the lights go out?');
  });

  it('says so when the form could not be opened', async () => {
    const background = createFakeClient({ open: new RequestRefused('unexpected', '') });
    shown = await showExercise(begin(createFakeRoom({ client: background.client })));
    for (const _ of [1, 2, 3, 4]) await shown.press('Skip this');
    await shown.press('A limit for late evenings');
    expect(shown.container.querySelector('[role=alert]')?.textContent).toContain('Something went wrong');
  });

  it('sends to a doctor whom a fixed night would not serve', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    expect(shown.text()).toContain('Ask a doctor first.');
    await shown.press('Look around you');
    expect(shown.onOpen).toHaveBeenCalledWith('grounding');
  });
});
