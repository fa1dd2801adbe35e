import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { RequestRefused } from '../../../lib/app/client';
import { withPutAside } from '../../../lib/domain/settings/put-aside';
import { createFakeData } from '../../support/fake-data';
import { someLimit, someSettings } from '../ui/fake-client';
import { type OpenPage, openPage } from './page';

let page: OpenPage;
afterEach(() => page.close());

const withLimits = () =>
  someSettings({ limits: [someLimit(), someLimit({ id: 'b', name: 'News', onHold: true })], nextLimitNumber: 3 });

describe('the list of limits', () => {
  it('says each limit in a sentence', async () => {
    page = await openPage({ fragment: '#limits', settings: withLimits() });
    expect(page.text()).toContain('The pause page comes up on example.com');
    expect(page.text()).toContain('On hold');
  });

  it('puts a limit on hold, and takes one off', async () => {
    page = await openPage({ fragment: '#limits', settings: withLimits() });
    await page.press('Put on hold');
    await page.press('Take off hold');
    expect(page.changes).toEqual([
      { kind: 'hold-limit', id: 'a', onHold: true },
      { kind: 'hold-limit', id: 'a', onHold: false },
    ]);
  });

  it('deletes a limit only after the question', async () => {
    page = await openPage({ fragment: '#limits', settings: withLimits() });
    await page.press('Delete');
    expect(page.container.querySelector('dialog[open]')?.textContent).toContain('Delete “Evenings”?');
    expect(page.changes).toEqual([]);
    await page.press('Keep it');
    expect(page.container.querySelector('dialog[open]')).toBeNull();
    await page.press('Delete');
    await page.press('Delete it');
    expect(page.changes).toEqual([{ kind: 'delete-limit', id: 'a' }]);
    expect(page.text()).toContain('“Evenings” is deleted.');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('duplicates a limit by way of the form', async () => {
    page = await openPage({ fragment: '#limits', settings: withLimits() });
    await page.press('Duplicate');
    await page.goTo('#limits/copy/a');
    expect(page.control('Name').value).toBe('Evenings, copy');
    await page.press('Save this limit');
    expect(page.changes).toMatchObject([
      { kind: 'add-limit', draft: { name: 'Evenings, copy', sites: { patterns: ['example.com'] } } },
    ]);
  });

  it('says what to do where there is none, with examples that fill in the form', async () => {
    page = await openPage({ fragment: '#limits' });
    expect(page.text()).toContain('Your first limit');
    await page.goTo('#limits/new/evenings');
    expect(page.control('Name').value).toBe('Late evenings');
    expect(page.text()).toContain('It ends on the day after.');
  });

  it('tells kindly of limits that could not be read', async () => {
    page = await openPage({ fragment: '#limits', settings: someSettings({ unreadable: [{}] }) });
    expect(page.text()).toContain('1 limit could not be read. It is kept as it was');
  });

  it.each([
    ['lastGood', 'the last good copy of them holds'],
    ['first', 'No limit from before holds now.'],
  ] as const)(
    'tells that all of the settings could not be read, and what came in their place: %s',
    async (whole, said) => {
      const settings = withPutAside(someSettings({ unreadable: [] }), whole);
      page = await openPage({ fragment: '#limits', settings });
      expect(page.text()).toContain(said);
      expect(page.text()).not.toContain('limit could not be read');
      await page.goTo('#settings');
      expect(page.text()).toContain(said);
    },
  );

  it('tells why a change was not made, where it was asked for', async () => {
    page = await openPage({
      fragment: '#limits',
      settings: withLimits(),
      refusal: new RequestRefused('storage-failed', ''),
    });
    await page.press('Put on hold');
    expect(page.container.querySelector('[role=alert]')?.textContent).toContain('could not save that');
  });
});

describe('the form of a limit', () => {
  it('explains a bad line at the field, keeps what was typed, and moves focus there', async () => {
    page = await openPage({ fragment: '#limits/new' });
    const typed = 'example.com\nnot a site\nhttps://help.example/';
    await page.type('Sites, one a line', typed);
    expect(page.text()).not.toContain('Line 2');
    await page.press('Save this limit');
    const field = page.control('Sites, one a line');
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    const explained = described.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(explained).toContain('Line 2, “not a site”: a site has no space in it.');
    expect(explained).toContain('Line 3, “https://help.example/”: people find help on this site');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe(typed);
    expect(document.activeElement).toBe(field);
    expect(page.changes).toEqual([]);
    await page.type('Sites, one a line', 'example.com');
    expect(page.text()).not.toContain('Line 2');
  });

  it('saves what was filled in, and goes back to the list', async () => {
    page = await openPage({ fragment: '#limits/new' });
    await page.type('Sites, one a line', 'https://www.example.com/, other.example');
    await page.choose('Block');
    await page.choose('After an amountOnce');
    await page.type('How much', '45');
    await page.press('Save this limit');
    expect(page.changes).toEqual([
      {
        kind: 'add-limit',
        draft: {
          allowance: null,
          name: 'example.com',
          sites: { mode: 'these', patterns: ['www.example.com', 'other.example'], lists: [], labelled: false },
          strength: 'block',
          when: { kind: 'budgets', budgets: [{ unit: 'minutes', per: 'day', amount: 45 }], within: null },
          waitSeconds: 10,
          passMinutes: [5, 10, 15],
          goal: null,
        },
      },
    ]);
    expect(window.location.hash).toBe('#limits');
  });

  it('can cover lists and pages that label themselves, and no typed site', async () => {
    const lists = [{ id: 'x', name: 'Well-known adult sites', source: { kind: 'starter' as const }, createdAt: 0 }];
    page = await openPage({ fragment: '#limits/new', settings: someSettings({ lists }) });
    await page.choose('Well-known adult sites');
    await act(() => page.control('And pages that label themselves as adult').click());
    expect(page.container.querySelector('.live-sentence')?.textContent).toContain(
      'the sites of the list “Well-known adult sites” and pages that label themselves as adult',
    );
    await page.type('Name', 'Adult');
    await page.press('Save this limit');
    expect(page.changes).toMatchObject([
      { draft: { name: 'Adult', sites: { mode: 'these', patterns: [], lists: ['x'], labelled: true } } },
    ]);
    expect(page.text()).toContain('the sites of the list “Well-known adult sites”');
  });

  it('suggests the name of a list, or that of the label, where no site gives one', async () => {
    const lists = [{ id: 'x', name: 'Well-known adult sites', source: { kind: 'starter' as const }, createdAt: 0 }];
    page = await openPage({ fragment: '#limits/new', settings: someSettings({ lists }) });
    const suggested = () => page.control('Name').getAttribute('placeholder');
    expect(suggested()).toBe('');
    await act(() => page.control('And pages that label themselves as adult').click());
    expect(suggested()).toBe('Pages labelled as adult');
    await page.choose('Well-known adult sites');
    expect(suggested()).toBe('Well-known adult sites');
    await page.press('Save this limit');
    expect(page.changes).toMatchObject([{ draft: { name: 'Well-known adult sites' } }]);
  });

  it('offers neither where it covers everything', async () => {
    page = await openPage({ fragment: '#limits/new' });
    expect(page.text()).toContain('And pages that label themselves');
    await page.choose('Every site except these');
    expect(page.text()).not.toContain('And pages that label themselves');
  });

  it('keeps an amount that is no number as it was typed', async () => {
    page = await openPage({ fragment: '#limits/new/amount' });
    await page.type('Sites, one a line', 'example.com');
    await page.type('How much', 'half an hour');
    await page.press('Save this limit');
    expect(page.control('How much').value).toBe('half an hour');
    expect(page.text()).toContain('Fill in a whole number from 1 to 1,440.');
    expect(document.activeElement).toBe(page.control('How much'));
  });

  it('asks for the hours of an amount that looks back, and for no others', async () => {
    page = await openPage({ fragment: '#limits/new/amount' });
    const hours = () => page.container.querySelector('[data-field="budgets.0.hours"]');
    const chooseKind = (kind: string) =>
      act(() => {
        const list = page.find<HTMLSelectElement>('select', 'Of what');
        list.value = kind;
        list.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await page.type('Sites, one a line', 'example.com');
    expect(hours()).toBeNull();
    await chooseKind('openings/rolling');
    await page.type('How much', '5');
    await page.type('Looking back over', '0');
    await page.press('Save this limit');
    expect(hours()?.textContent).toContain('Fill in a whole number from 1 to 672.');
    expect(document.activeElement).toBe(page.control('Looking back over'));
    await page.type('Looking back over', '48');
    expect(page.text()).toContain('After 5 openings in any 2 days, the pause page comes up');
    await page.press('Save this limit');
    expect(page.changes).toMatchObject([
      {
        draft: {
          when: {
            kind: 'budgets',
            budgets: [{ unit: 'openings', per: 'rolling', hours: 48, amount: 5 }],
            within: null,
          },
        },
      },
    ]);
  });

  it('edits the limit that the fragment names', async () => {
    page = await openPage({ fragment: '#limits/b', settings: withLimits() });
    expect(page.heading()).toBe('Change a limit');
    await page.type('Name', 'Papers');
    await page.press('Save this limit');
    expect(page.changes).toMatchObject([{ kind: 'edit-limit', id: 'b', draft: { name: 'Papers' } }]);
  });

  it('is found half filled in as it was left, and warns before the page closes', async () => {
    page = await openPage({ fragment: '#limits/new' });
    await page.type('Sites, one a line', 'half.example');
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
    await page.goTo('#settings');
    await page.goTo('#limits/new');
    expect(page.control('Sites, one a line').value).toBe('half.example');
    expect(page.text()).toContain('This is as you left it.');
    await page.press('Cancel');
    const later = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(later);
    expect(later.defaultPrevented).toBe(false);
  });

  it('says what the limit will do while it is filled in', async () => {
    page = await openPage({ fragment: '#limits/new/block' });
    expect(page.text()).toContain('This limit covers no site yet.');
    await page.type('Sites, one a line', 'example.com');
    expect(page.text()).toContain('Ebb keeps example.com closed at all times.');
  });

  it.each([
    ['https://www.example.com/', 'www.example.com leaves example.com open.'],
    ['a.example, www.b.example', 'www.b.example leaves b.example open.'],
  ])('says what %s leaves open', async (typed, note) => {
    page = await openPage({ fragment: '#limits/new' });
    await page.type('Sites, one a line', typed);
    expect(page.text()).toContain(note);
    await page.type('Sites, one a line', 'example.com');
    expect(page.text()).not.toContain('open. Write');
  });

  it('says in a private window that the limit is saved like any other', async () => {
    page = await openPage({ fragment: '#limits/new', data: createFakeData({ privateWindow: true }) });
    expect(page.text()).toContain('A limit that you save here is saved like any other.');
  });

  it('tells of a limit that is gone', async () => {
    page = await openPage({ fragment: '#limits/nowhere' });
    expect(page.heading()).toBe('This limit is not there');
  });
});

describe('the own words', () => {
  it('are saved as they were typed, without the spaces around them', async () => {
    page = await openPage({ fragment: '#limits' });
    await page.type('What matters to you', ' Sleep. ');
    await page.type('Your plan, as if and then', 'If late, then bed.');
    await page.press('Save my words');
    expect(page.changes).toEqual([{ kind: 'set-words', words: { reason: 'Sleep.', plan: 'If late, then bed.' } }]);
    expect(page.text()).toContain('Saved');
  });
});

describe('testing an address', () => {
  it('says which limits and lists cover it, and what would happen now', async () => {
    page = await openPage({ fragment: '#limits', settings: someSettings({ limits: [someLimit()] }) });
    const why = { limit: 'a', name: 'Evenings', onHold: false, everything: false, patterns: ['example.com'] };
    const lists = [{ id: 'x', name: 'Adult', entry: 'example.com' }];
    page.background.answers['address.test'] = {
      kind: 'read',
      host: 'www.example.com',
      helps: false,
      limits: [{ ...why, lists, labelled: false }],
      verdict: { kind: 'pause', limits: ['a'], waitSeconds: 10, minutes: [5], until: null },
      now: 0,
    };
    await page.type('An address or a site', 'www.example.com');
    await page.press('Test it');
    expect(page.asked).toContainEqual({ type: 'address.test', typed: 'www.example.com' });
    expect(page.text()).toContain('The pause page would come up on www.example.com now.');
    expect(page.text()).toContain('Evenings: it covers example.com.');
    expect(page.text()).toContain('Evenings: the list “Adult” has example.com.');
    page.background.answers['address.test'] = { kind: 'unreadable' };
    await page.type('An address or a site', 'what is this');
    expect(page.text()).not.toContain('would come up');
    await page.press('Test it');
    expect(page.text()).toContain('Write it as it stands in the address bar');
    expect(page.control('An address or a site').value).toBe('what is this');
  });
});
