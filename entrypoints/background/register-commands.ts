import { browser } from '@/lib/platform/browser';
import { type BackgroundContext, inBackground } from './context';

/** The browser's own keys for the quick exit. FIREFOX: Android has no commands. */
export const registerCommands = (context: BackgroundContext): void => {
  browser.commands?.onCommand.addListener((command) => {
    // Not waited for `ready`: the way out is open at once.
    if (command === 'quick-exit') inBackground(context, 'quick exit', () => context.background.quickExit(null));
  });
};
