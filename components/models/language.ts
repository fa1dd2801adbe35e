import { createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import { createTranslate, type Translate } from '../../lib/domain/language/translate';
import type { Preferences } from '../../lib/domain/settings/settings';

type Language = 'en' | 'es';

const baseOf = (tag: string) => tag.toLowerCase().split('-', 1)[0] ?? '';
const isLanguage = (base: string): base is Language => base === 'en' || base === 'es';

/** The language to show, and the tag that its dates and numbers are written in. */
export const chooseLanguage = (
  preference: Preferences['language'],
  languages: readonly string[],
): { readonly language: Language; readonly locale: string } => {
  const wanted = preference === 'auto' ? languages.map(baseOf).find(isLanguage) : preference;
  const language = wanted ?? 'en';
  const locale = languages.find((tag) => baseOf(tag) === language && Intl.DateTimeFormat.supportedLocalesOf(tag)[0]);
  return { language, locale: locale ?? language };
};

/** The texts of one page. Spanish is fetched only where it is shown. */
export interface PageTexts {
  readonly en: unknown;
  es(): Promise<unknown>;
}

/** The translator for the person's preference and the browser's languages. */
export const loadTranslate = async (
  preference: Preferences['language'],
  languages: readonly string[],
  texts: PageTexts,
): Promise<Translate> => {
  const { language, locale } = chooseLanguage(preference, languages);
  return createTranslate(language === 'es' ? await texts.es() : texts.en, locale, texts.en);
};

/**
 * The translator that follows the person's preference, null until it is there. The page's `lang` follows with it.
 *
 * @param preference undefined while it is not known yet
 */
export const LanguageModel = createModel(
  (languages: readonly string[], preference: ReadonlySignal<Preferences['language'] | undefined>, texts: PageTexts) => {
    const t = signal<Translate | null>(null);
    effect(() => {
      const wanted = preference.value;
      if (wanted === undefined) return;
      let current = true;
      void loadTranslate(wanted, languages, texts).then((loaded) => {
        if (!current) return;
        t.value = loaded;
        document.documentElement.lang = loaded.locale;
      });
      return () => {
        current = false;
      };
    });
    return { t };
  },
);
