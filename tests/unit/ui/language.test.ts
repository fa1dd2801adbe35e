import { describe, expect, it } from 'vitest';
import { chooseLanguage, loadTranslate } from '../../../components/models/language';
import { pauseTexts } from '../../../components/screens/pause/pause-texts';

describe('the language', () => {
  it.each([
    ['auto', ['en-GB', 'es'], 'en', 'en-GB'],
    ['auto', ['de-AT', 'es-MX', 'en'], 'es', 'es-MX'],
    ['auto', ['de'], 'en', 'en'],
    ['auto', [], 'en', 'en'],
    ['es', ['en-GB'], 'es', 'es'],
    ['en', ['es-ES', 'en-US'], 'en', 'en-US'],
  ] as const)('%s with %j', (preference, languages, language, locale) => {
    expect(chooseLanguage(preference, languages)).toEqual({ language, locale });
  });

  it('loads the texts of the chosen one', async () => {
    expect((await loadTranslate('es', [], pauseTexts)).locale).toBe('es');
    expect((await loadTranslate('es', [], pauseTexts))('pause.leave')).toBe('Salir');
    expect((await loadTranslate('en', [], pauseTexts))('pause.leave')).toBe('Leave');
  });
});
