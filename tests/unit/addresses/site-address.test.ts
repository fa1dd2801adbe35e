import { describe, expect, test } from 'vitest';
import { isPublicSuffix, registrableDomain } from '../../../lib/domain/addresses/public-suffix';
import { isWithin, parseSiteAddress } from '../../../lib/domain/addresses/site-address';

describe('the address to judge', () => {
  test.each([
    ['https://example.com', 'example.com', '/'],
    ['HTTP://WWW.Example.COM/Path?Q=1', 'www.example.com', '/Path?Q=1'],
    ['https://example.com:8443/', 'example.com', '/'],
    ['https://user:secret@example.com/', 'example.com', '/'],
    ['https://example.com@evil.org/', 'evil.org', '/'],
    ['https://example.com./a', 'example.com', '/a'],
    ['https://example.com/a/../b#fragment', 'example.com', '/b'],
    ['https://bücher.example/ä', 'xn--bcher-kva.example', '/%C3%A4'],
    ['https://xn--bcher-kva.example/', 'xn--bcher-kva.example', '/'],
    ['https://ｅｘａｍｐｌｅ．ｃｏｍ/', 'example.com', '/'],
    ['http://127.0.0.1:3000/x', '127.0.0.1', '/x'],
    ['http://0x7f.1/', '127.0.0.1', '/'],
    ['http://[::1]:8080/x', '[::1]', '/x'],
    ['http://[2001:DB8::0:1]/', '[2001:db8::1]', '/'],
    ['http://localhost/', 'localhost', '/'],
    ['https:example.com/a', 'example.com', '/a'],
    ['https:\\\\example.com\\a', 'example.com', '/a'],
  ])('of %s is %s and %s', (text, host, path) => {
    expect(parseSiteAddress(text)).toMatchObject({ host, path });
  });

  test.each([
    'about:blank',
    'chrome://settings/',
    'chrome-extension://abc/pause.html',
    'moz-extension://abc/pause.html',
    'file:///home/me/a.html',
    'data:text/html,https://example.com/',
    'blob:https://example.com/1234',
    'view-source:https://example.com/',
    'javascript:location="https://example.com/"',
    'ftp://example.com/',
    'https://',
    'https://exa mple.com/',
    'example.com',
    '',
  ])('is none for %j', (text) => {
    expect(parseSiteAddress(text)).toBeNull();
  });
});

describe('a host within a domain', () => {
  test.each([
    ['example.com', 'example.com', true],
    ['a.b.example.com', 'example.com', true],
    ['notexample.com', 'example.com', false],
    ['example.com', 'www.example.com', false],
    ['example.com.evil.org', 'example.com', false],
  ])('%s within %s: %s', (host, domain, within) => {
    expect(isWithin(host, domain)).toBe(within);
  });
});

describe('names that strangers share', () => {
  test.each([
    ['com', true],
    ['co.uk', true],
    ['com.au', true],
    ['example.com', false],
    ['github.io', false],
    ['localhost', false],
    ['127.0.0.1', false],
    ['[::1]', false],
  ])('%s is a public suffix: %s', (host, suffix) => {
    expect(isPublicSuffix(host)).toBe(suffix);
  });

  test.each([
    ['www.example.co.uk', 'example.co.uk'],
    ['a.b.example.com', 'example.com'],
    ['me.github.io', 'me.github.io'],
    ['deep.me.github.io', 'me.github.io'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['localhost', 'localhost'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ])('the site of %s is %s', (host, site) => {
    expect(registrableDomain(host)).toBe(site);
  });
});
