import { expect, it } from 'vitest';
import { reachLinks } from '../../../lib/domain/notebook/reach-links';

const person = (contact: string, way: 'call' | 'text' | 'mail' | 'meet' = 'call') => ({ name: 'Sam', way, contact });

it.each([
  ['+49 (0)30 123-456', ['tel:+49030123456', 'sms:+49030123456']],
  ['030/123456', ['tel:030123456', 'sms:030123456']],
  ['sam@example.org', ['mailto:sam@example.org']],
  ['sam@example.org?bcc=other@example.org', []],
  ['by the river', []],
  ['', []],
  ['12345678901234567', []],
  ['javascript:alert(1)', []],
])('%s can be opened as %j', (contact, hrefs) => {
  expect(reachLinks(person(contact)).map(({ href }) => href)).toEqual(hrefs);
});

it('puts the own way first, and carries the words without sending them', () => {
  expect(reachLinks(person('030123', 'text'), 'Rough evening & more')).toEqual([
    { way: 'text', href: 'sms:030123?body=Rough%20evening%20%26%20more' },
    { way: 'call', href: 'tel:030123' },
  ]);
  expect(reachLinks(person('sam@example.org', 'mail'), 'Hi')[0]?.href).toBe('mailto:sam@example.org?body=Hi');
});
