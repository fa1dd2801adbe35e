import { expect, it } from 'vitest';
import { contactAddresses } from '../../../lib/domain/notebook/contact-addresses';

it.each([
  ['+44 7700 900 123', ['tel:+447700900123', 'sms:+447700900123?body=Hi%20%26%20you%3F']],
  ['(0171) 555-0199', ['tel:01715550199', 'sms:01715550199?body=Hi%20%26%20you%3F']],
  [' ada@example.org ', ['mailto:ada@example.org?body=Hi%20%26%20you%3F']],
  ['a+b@example.org', ['mailto:a%2Bb@example.org?body=Hi%20%26%20you%3F']],
  ['ada@example.org?bcc=other@example.org', []],
  ['ada@example.org,other@example.org', []],
  ['on the third floor', []],
  ['@ada', []],
  ['12', []],
  ['()--', []],
  ['javascript:alert(1)', []],
  ['', []],
])('%j is reached by %j', (contact, hrefs) => {
  expect(contactAddresses(contact, 'Hi & you?').map(({ href }) => href)).toEqual(hrefs);
});
