import { useMemo } from 'preact/hooks';
import { helpDirectory } from '../../../lib/domain/help/directory';
import { helpFor } from '../../../lib/domain/help/order';
import { Button } from '../../ui/button';
import { InstalledText } from '../help/help-asides';
import { CountryField } from '../help/help-screen';
import { useCopy } from '../help/use-copy';
import { useHelpCountry } from '../help/use-help-country';
import { RemoveEbb } from '../settings/remove-ebb';
import type { StepProps } from './welcome-page';

/** For someone whom somebody made install Ebb: the way out first, then what it holds and who helps. */
export const PushedPage = ({ t, client, settings, goOn }: StepProps) => {
  const { country, onCountry } = useHelpCountry(client, settings);
  const help = useMemo(() => helpFor(helpDirectory, country), [country]);
  const { copy, said } = useCopy(t);
  return (
    <div class="help-screen">
      <h1 class="voice">{t('help.installed.title')}</h1>
      <RemoveEbb t={t} client={client} level={2} />
      <InstalledText t={t} help={help} onCopy={copy} level={2} />
      <CountryField t={t} country={country} onCountry={onCountry} />
      <div class="row">
        <Button onClick={goOn}>{t('welcome.choiceGoOn')}</Button>
      </div>
      <p class="help-said" role="status">
        {said}
      </p>
    </div>
  );
};
