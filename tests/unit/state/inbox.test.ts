import { describe, expect, test } from 'vitest';
import { createInbox } from '../../../lib/app/state/inbox';
import { createFakeBrowser } from '../../support/fake-ports';
import { settled } from '../../support/fake-timers';

const bothWorkers = (local: Record<string, unknown> = {}) => {
  const browser = createFakeBrowser({ local });
  return {
    browser,
    normal: createInbox(browser.startWorker(['n'])),
    privately: createInbox(browser.startWorker(['p'])),
  };
};

describe('a request of a private window', () => {
  test('is done by the normal worker, whose reply comes back, and nothing of it stays', async () => {
    const { browser, normal, privately } = bothWorkers();
    const asked = privately.ask({ type: 'a' });
    await settled();
    await normal.take(async (request) => [request]);
    expect(await asked).toEqual([{ type: 'a' }]);
    await settled();
    expect([browser.local.stored(), browser.session.stored()]).toEqual([{}, {}]);
  });

  test('without a value to reply is answered all the same', async () => {
    const { normal, privately } = bothWorkers();
    const asked = privately.ask('a');
    await settled();
    await normal.take(async () => undefined);
    expect(await asked).toBeNull();
  });

  test('is done once, however often the inbox is looked into', async () => {
    const { normal, privately } = bothWorkers();
    const asked = [privately.ask('first'), privately.ask('second')];
    await settled();
    const done: unknown[] = [];
    const handle = async (request: unknown) => {
      await settled();
      done.push(request);
    };
    await Promise.all([normal.take(handle), normal.take(handle), normal.take(handle)]);
    await Promise.all(asked);
    expect(done.sort()).toEqual(['first', 'second']);
  });

  test('that nobody answers within five seconds is given up, and not done later', async () => {
    const { browser, normal, privately } = bothWorkers();
    const givenUp = expect(privately.ask('a')).rejects.toThrow('did not answer');
    await browser.timers.advance(5_000);
    await givenUp;
    const done: unknown[] = [];
    await normal.take(async (request) => done.push(request));
    expect(done).toEqual([]);
  });

  test('that fails says so, is done no second time and holds up no other', async () => {
    const { browser, normal, privately } = bothWorkers({ 'inbox.0': 'poison' });
    const asked = privately.ask('good');
    const failing = expect(privately.ask('poison')).rejects.toThrow('unexpected');
    await settled();
    const handle = async (request: unknown) => {
      if (request === 'poison') throw new Error('no');
      return request;
    };
    await normal.take(handle);
    expect(await asked).toBe('good');
    await failing;
    expect(browser.local.stored()).toEqual({});
    expect(browser.reports.map(({ where }) => where)).toEqual(['inbox', 'inbox']);
  });

  test('leaves every other key alone', async () => {
    const { browser, normal } = bothWorkers({ settings: 1, 'inbox.a': 2 });
    const done: unknown[] = [];
    await normal.take(async (request) => done.push(request));
    expect(done).toEqual([2]);
    expect(browser.local.stored()).toEqual({ settings: 1 });
  });
});
