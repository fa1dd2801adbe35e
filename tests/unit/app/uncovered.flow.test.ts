import { expect, test } from 'vitest';
import { createStage, pausePage } from './stage';

// Most pages of a day are covered by no limit: a navigation to one stores nothing and lets nothing else be looked at.

test('nothing is stored of a page that no limit covers, from the second on not even looked for', async () => {
  const { browser, worker, tab } = await createStage([{}]);
  await worker.navigate(tab, 'https://free.example/one');
  const before = browser.session.stored();
  await worker.navigate(tab, 'https://free.example/two');
  expect(browser.session.stored()).toEqual(before);
  expect(JSON.stringify(browser.session.stored())).not.toContain('free.example');
});

test('the pause page knows its own address again after a page that no limit covers, and no other', async () => {
  const { worker, tab } = await createStage([{}]);
  const view = () => worker.ask({ type: 'pause.get', token: null }, tab);
  expect(await worker.navigate(tab, 'https://www.example.com/first')).toBe(pausePage);
  expect(await view()).toMatchObject({ value: { address: { href: 'https://www.example.com/first' } } });
  await worker.navigate(tab, 'https://free.example/');
  await worker.navigate(tab, 'https://free.example/again');
  expect(await worker.navigate(tab, 'https://www.example.com/second')).toBe(pausePage);
  expect(await view()).toMatchObject({ value: { address: { href: 'https://www.example.com/second' } } });
});

test('the first page that no limit covers concerns those that count, the next one does not', async () => {
  const { browser, worker, tab } = await createStage([{ strength: 'notice' }]);
  const facts = () => {
    const found = browser.tabs.get(tab);
    if (!found) throw new Error('no tab');
    return found;
  };
  const look = () => worker.background.watch.look(facts(), { newDocument: true });
  browser.show(tab, 'https://www.example.com/');
  expect(await look()).toBe(true);
  expect(await look()).toBe(true);
  browser.show(tab, 'https://free.example/');
  expect(await look()).toBe(true);
  expect(await look()).toBe(false);
  browser.show(tab, 'https://www.example.com/');
  expect(await look()).toBe(true);
});
