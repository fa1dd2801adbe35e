import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { begin } from '../../../components/screens/exercises/reach/reach-exercise';
import { createFakeNotebook } from '../../support/fake-notebook';
import { createFakeRoom } from './fake-room';
import { type ShownExercise, showExercise } from './stage';

let shown: ShownExercise;
afterEach(() => shown.close());

const copied = vi.fn<(text: string) => Promise<void>>();
const withClipboard = () => vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(copied);
const settle = () => act(() => Promise.resolve());

describe('reaching out', () => {
  it('ends with words to send by hand: a ready line gives no reason', async () => {
    withClipboard();
    copied.mockResolvedValue();
    shown = await showExercise(begin(createFakeRoom()));
    await shown.write('Sam');
    await shown.press('Next');
    await shown.press('Rough evening. Can we talk about anything at all?');
    await shown.press('Next');
    expect(shown.heading()).toBe('Send it to Sam.');
    expect(shown.container.querySelector('a')).toBeNull();
    await shown.press('Copy');
    await settle();
    expect(copied).toHaveBeenCalledExactlyOnceWith('Rough evening. Can we talk about anything at all?');
    expect(shown.container.querySelector('[role=status]')?.textContent).toMatch(/^Copied/);
    await shown.press('Next');
    expect(shown.sitting.ended.value).toBe(true);
  });

  it('says so when it could not be copied', async () => {
    withClipboard();
    copied.mockRejectedValue(new Error('no'));
    shown = await showExercise(begin(createFakeRoom()));
    await shown.press('Skip this');
    await shown.write('Are you up?');
    await shown.press('Next');
    expect(shown.container.querySelector('.message')?.textContent).toBe('Are you up?');
    await shown.press('Copy');
    await settle();
    expect(shown.container.querySelector('[role=status]')?.textContent).toContain('Mark the words');
  });

  it('has nothing to copy where nothing was chosen, and goes past it', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    await shown.press('Skip this');
    await shown.press('Skip this');
    expect(shown.sitting.ended.value).toBe(true);
  });

  it('takes own words in the place of a ready line', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    await shown.press('Skip this');
    await shown.press('Do you have ten minutes for a call?');
    await shown.write('Hello');
    expect(shown.container.querySelector('input:checked')).toBeNull();
    await shown.press('Next');
    expect(shown.heading()).toBe('Send it yourself.');
  });

  it('has another way where contact is not safe', async () => {
    shown = await showExercise(begin(createFakeRoom()));
    await shown.press('Look around you');
    expect(shown.onOpen).toHaveBeenCalledWith('grounding');
  });

  it('goes to one of the people in the notebook, by a link that the person presses', async () => {
    const notebook = createFakeNotebook();
    const person = { date: '2026-06-01', hour: 9, offsetMinutes: 0, onPause: 'no', kind: 'person' } as const;
    await notebook.add({ ...person, body: { name: 'Sam', way: 'call', contact: '+44 7700 900-123' } });
    await notebook.add({ ...person, body: { name: 'Ada', way: 'mail', contact: 'ada@example.org' } });
    shown = await showExercise(begin(createFakeRoom({ notebook })));
    await settle();
    await shown.press('Sam');
    await shown.press('Next');
    await shown.press('Do you have ten minutes for a call?');
    await shown.press('Next');
    expect(shown.heading()).toBe('Send it to Sam.');
    const links = () => [...shown.container.querySelectorAll('a')].map((link) => [link.textContent, link.href]);
    expect(links()).toEqual([
      ['Call', 'tel:+447700900123'],
      ['Open a text', 'sms:+447700900123?body=Do%20you%20have%20ten%20minutes%20for%20a%20call%3F'],
    ]);
  });

  it('has no link for a name that is not in the notebook', async () => {
    const notebook = createFakeNotebook();
    const person = { date: '2026-06-01', hour: 9, offsetMinutes: 0, onPause: 'no', kind: 'person' } as const;
    await notebook.add({ ...person, body: { name: 'Sam', way: 'call', contact: '+44 7700 900123' } });
    shown = await showExercise(begin(createFakeRoom({ notebook })));
    await settle();
    await shown.press('Sam');
    await shown.write('Kim');
    await shown.press('Next');
    await shown.press('Do you have ten minutes for a call?');
    await shown.press('Next');
    expect(shown.heading()).toBe('Send it to Kim.');
    expect(shown.container.querySelector('a')).toBeNull();
  });
});
