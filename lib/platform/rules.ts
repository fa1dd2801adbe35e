import type { DeclarativeNetRequest } from 'webextension-polyfill';
import type { Rules } from '../app/ports';
import type { Rule } from '../domain/enforcement/rule';
import { browser, isFirefox } from './browser';

type BrowserRule = DeclarativeNetRequest.Rule;

const toBrowserRule = (rule: Rule): BrowserRule => ({
  id: rule.id,
  priority: rule.priority,
  action:
    rule.action === 'allow' ? { type: 'allow' } : { type: 'redirect', redirect: { extensionPath: '/pause.html' } },
  condition: {
    ...(rule.domains ? { requestDomains: [...rule.domains] } : {}),
    ...(rule.excludedDomains ? { excludedRequestDomains: [...rule.excludedDomains] } : {}),
    ...(rule.regex ? { regexFilter: rule.regex, isUrlFilterCaseSensitive: rule.caseSensitive ?? false } : {}),
    ...(rule.tabIds ? { tabIds: [...rule.tabIds] } : {}),
    // A rule without types leaves the main frame out.
    resourceTypes: rule.frames ? ['main_frame', 'sub_frame'] : ['main_frame'],
  },
});

const fromBrowserRule = ({ id, priority, action, condition }: BrowserRule): Rule => ({
  id,
  priority: priority ?? 1,
  action: action.type === 'allow' ? 'allow' : 'redirect',
  ...(condition.requestDomains ? { domains: condition.requestDomains } : {}),
  ...(condition.excludedRequestDomains ? { excludedDomains: condition.excludedRequestDomains } : {}),
  ...(condition.regexFilter ? { regex: condition.regexFilter } : {}),
  ...(condition.regexFilter && condition.isUrlFilterCaseSensitive ? { caseSensitive: true } : {}),
  ...(condition.tabIds ? { tabIds: condition.tabIds } : {}),
  frames: condition.resourceTypes?.includes('sub_frame') ?? false,
});

/** declarativeNetRequest on Chromium: dynamic rules stand, session rules are current. Firefox blocks by webRequest. */
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
