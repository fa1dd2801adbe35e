import { expect, test } from '../../support/fixtures.ts';

test('a person reads a card, takes up what it proposes, and finds the people who can help', async ({ ebb }) => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#week'));
  const heading = (text: string) =>
    tab.waitFor(`the heading ${text}`, (wanted) => document.querySelector('main h1')?.textContent === wanted, text);

  await tab.click({ text: 'Learn' });
  await heading('Learn');
  await tab.click({ text: 'Therapy, one to one' });
  await heading('Therapy, one to one');
  await tab.click({ text: 'Questions to ask a therapist' });
  await heading('Questions to ask a therapist');
  const lines = await tab.evaluate(() => document.querySelectorAll('.print-lines > li').length);
  expect(lines).toBe(12);

  await tab.click({ text: 'All cards' });
  await heading('Learn');
  await tab.click({ text: 'Medicines' });
  await heading('Medicines');
  await tab.click({ text: 'People who can help' });
  await heading('People who can help');
});

test('in Spanish the cards are Spanish', async ({ start }) => {
  const ebb = await start({ language: 'es-ES' });
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#learn/body'));
  await tab.waitFor(
    'the card in Spanish',
    () => document.querySelector('main h1')?.textContent === 'Cuerpo, cerebro y costumbres',
  );
});
