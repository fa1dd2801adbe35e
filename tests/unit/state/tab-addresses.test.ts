import { describe, expect, test } from 'vitest';
import { createTabAddresses } from '../../../lib/app/state/tab-addresses';
import type { Replica } from '../../../lib/domain/enforcement/wanted-rules';
import { createFakePorts } from '../../support/fake-ports';

const tab = (replica: Replica = 'n', id = 1) => ({ id, replica });
const shown = { url: 'https://a.org/', ranOut: false, shownAt: 1, met: false };
const address = (url: string, at: number, ranOut = false) => ({ url, at, ranOut });

const started = (replicas?: readonly Replica[]) => {
  const { browser, ports } = createFakePorts(replicas ? { browser: 'firefox' } : {});
  return { browser, addresses: createTabAddresses(ports) };
};

describe('the address of a tab', () => {
  test('is the latest by the time of the browser, in whatever order it comes', async () => {
    const { addresses } = started();
    await Promise.all([
      addresses.note(tab(), address('https://a.org/', 20)),
      addresses.note(tab(), address('https://b.org/', 10)),
    ]);
    expect(await addresses.of(tab())).toEqual(address('https://a.org/', 20));
  });

  test('stays one whose time ran out when its reload announces it once more', async () => {
    const { addresses } = started();
    await addresses.note(tab(), address('https://a.org/', 1_000, true));
    await addresses.note(tab(), address('https://a.org/', 1_100));
    expect(await addresses.of(tab())).toMatchObject({ ranOut: true });
    await addresses.note(tab(), address('https://b.org/', 1_200));
    expect(await addresses.of(tab())).toMatchObject({ url: 'https://b.org/', ranOut: false });
  });

  test('goes with its tab, and with the pause page that was shown', async () => {
    const { browser, addresses } = started();
    await addresses.note(tab(), address('https://a.org/', 1));
    await addresses.setShown(tab(), 'token', shown);
    await addresses.note(tab('n', 2), address('https://b.org/', 1));
    await addresses.forget(1);
    expect(Object.keys(browser.session.stored())).toEqual(['address.2']);
  });

  test('follows its tab to a new id', async () => {
    const { browser, addresses } = started();
    await addresses.note(tab(), address('https://a.org/', 1));
    await addresses.setShown(tab(), 'token', shown);
    await addresses.rekey(1, 9);
    expect(await addresses.of(tab('n', 9))).toMatchObject({ url: 'https://a.org/' });
    expect(await addresses.shown(tab('n', 9), 'token')).toEqual(shown);
    expect(Object.keys(browser.session.stored()).sort()).toEqual(['address.9', 'shown.9']);
  });

  test('of a private window is written nowhere', async () => {
    const { browser, addresses } = started(['n', 'p']);
    await addresses.note(tab('p'), address('https://secret.org/', 1));
    await addresses.setShown(tab('p'), 'token', shown);
    await addresses.rekey(1, 2);
    expect(await addresses.of(tab('p', 2))).toMatchObject({ url: 'https://secret.org/' });
    expect([browser.session.stored(), browser.local.stored()]).toEqual([{}, {}]);
  });

  test('that is stored in another shape is none', async () => {
    const { browser, addresses } = started();
    await browser.session.set('address.1', { url: 5 });
    await browser.session.set('shown.1', { token: { url: 5 } });
    expect(await addresses.of(tab())).toBeUndefined();
    expect(await addresses.shown(tab(), 'token')).toBeUndefined();
  });
});
