import type { DeclarativeNetRequest } from 'webextension-polyfill';
import type { Rules } from '../app/ports';
import type { Rule } from '../domain/enforcement/rule';
import { browser, isFirefox } from './browser';

type BrowserRule = DeclarativeNetRequest.Rule;

/** A rule without types leaves the main frame out. */
const typesOf = ({ frames, fetches }: Rule): DeclarativeNetRequest.ResourceType[] => [
  'main_frame',
  ...(frames ? ['sub_frame' as const] : []),
  ...(fetches ? ['xmlhttprequest' as const] : []),
];

const toBrowserAction = ({ action, set = [] }: Rule): BrowserRule['action'] => {
  switch (action) {
    case 'allow':
      return { type: 'allow' };
    case 'redirect':
      return { type: 'redirect', redirect: { extensionPath: '/pause.html' } };
    case 'params': {
      const addOrReplaceParams = set.map(([key, value]) => ({ key, value }));
      return { type: 'redirect', redirect: { transform: { queryTransform: { addOrReplaceParams } } } };
    }
    case 'headers': {
      const requestHeaders = set.map(([header, value]) => ({
        header,
        value,
        operation: header === 'cookie' ? ('append' as const) : ('set' as const),
      }));
      return { type: 'modifyHeaders', requestHeaders };
    }
    default:
      return action satisfies never;
  }
};

const fromBrowserAction = ({ type, redirect, requestHeaders }: BrowserRule['action']): Pick<Rule, 'action' | 'set'> => {
  if (type === 'allow') return { action: 'allow' };
  if (type === 'modifyHeaders') {
    return { action: 'headers', set: (requestHeaders ?? []).map(({ header, value = '' }) => [header, value]) };
  }
  const params = redirect?.transform?.queryTransform?.addOrReplaceParams;
  return params ? { action: 'params', set: params.map(({ key, value }) => [key, value]) } : { action: 'redirect' };
};

const toBrowserRule = (rule: Rule): BrowserRule => ({
  id: rule.id,
  priority: rule.priority,
  action: toBrowserAction(rule),
  condition: {
    ...(rule.domains ? { requestDomains: [...rule.domains] } : {}),
    ...(rule.excludedDomains ? { excludedRequestDomains: [...rule.excludedDomains] } : {}),
    ...(rule.regex ? { regexFilter: rule.regex, isUrlFilterCaseSensitive: rule.caseSensitive ?? false } : {}),
    ...(rule.tabIds ? { tabIds: [...rule.tabIds] } : {}),
    resourceTypes: typesOf(rule),
  },
});

const fromBrowserRule = ({ id, priority, action, condition }: BrowserRule): Rule => ({
  id,
  priority: priority ?? 1,
  ...fromBrowserAction(action),
  ...(condition.requestDomains ? { domains: condition.requestDomains } : {}),
  ...(condition.excludedRequestDomains ? { excludedDomains: condition.excludedRequestDomains } : {}),
  ...(condition.regexFilter ? { regex: condition.regexFilter } : {}),
  ...(condition.regexFilter && condition.isUrlFilterCaseSensitive ? { caseSensitive: true } : {}),
  ...(condition.tabIds ? { tabIds: condition.tabIds } : {}),
  frames: condition.resourceTypes?.includes('sub_frame') ?? false,
  ...(condition.resourceTypes?.includes('xmlhttprequest') ? { fetches: true } : {}),
});

/**
 * declarativeNetRequest: dynamic rules stand, session rules are current.
 * FIREFOX: stops and redirects go by webRequest, which asks the verdict first; rules set headers alone there.
 */
export const createRules = (): Rules => ({
  supported: !isFirefox,
  standing: async (ids) =>
    (await browser.declarativeNetRequest.getDynamicRules(ids && { ruleIds: [...ids] })).map(fromBrowserRule),
  current: async () => (await browser.declarativeNetRequest.getSessionRules()).map(fromBrowserRule),
  update: async (set, { remove, add }) => {
    const change = { removeRuleIds: [...remove], addRules: add.map(toBrowserRule) };
    if (set === 'standing') await browser.declarativeNetRequest.updateDynamicRules(change);
    else await browser.declarativeNetRequest.updateSessionRules(change);
  },
});
