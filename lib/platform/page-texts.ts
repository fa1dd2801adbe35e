import { browser } from './browser';
import type { ChipWords } from './page/show-signs';

/** What is said in pages, in the browser's language. */
export interface PageTexts {
  warning(seconds: number): string;
  /** 0 for less than a minute. */
  chip(minutes: number): ChipWords;
}

const timeLeft = (minutes: number): string => {
  const { getMessage } = browser.i18n;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (minutes === 0) return getMessage('chipUnderAMinute');
  if (hours === 0) return getMessage('chipMinutes', `${minutes}`);
  return rest === 0 ? getMessage('chipHours', `${hours}`) : getMessage('chipHoursAndMinutes', [`${hours}`, `${rest}`]);
};

export const createPageTexts = (): PageTexts => {
  const { getMessage } = browser.i18n;
  return {
    warning: (seconds) =>
      seconds > 90
        ? getMessage('warningMinutes', `${Math.round(seconds / 60)}`)
        : getMessage('warningSeconds', `${seconds}`),
    chip: (minutes) => {
      const text = timeLeft(minutes);
      return { text, name: getMessage('chipName', text), hint: getMessage('chipHint') };
    },
  };
};
