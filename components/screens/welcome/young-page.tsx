import { useMemo } from 'preact/hooks';
import { helpDirectory } from '../../../lib/domain/help/directory';
import { helpFor } from '../../../lib/domain/help/order';
import { Button } from '../../ui/button';
import { EmergencyCard } from '../help/emergency-card';
import { YoungText } from '../help/help-asides';
import { CountryField } from '../help/help-screen';
import { useCopy } from '../help/use-copy';
import { useHelpCountry } from '../help/use-help-country';
import { RemoveEbb } from '../settings/remove-ebb';
import type { StepProps } from './welcome-page';

/** For someone under 18: who listens, and the way out. Nothing of Ebb, and no lecture. */
export const YoungPage = ({ t, client, settings }: StepProps) => {
  const { country, onCountry } = useHelpCountry(client, settings);
  const help = useMemo(() => helpFor(helpDirectory, country), [country]);
  const { copy, said } = useCopy(t);
  const close = () => void client.ask({ type: 'quickExit' }).catch(() => undefined);
  return (
    <div class="help-screen">
      <h1 class="voice">{t('help.young.title')}</h1>
      <CountryField t={t} country={country} onCountry={onCountry} />
      <YoungText t={t} help={help} onCopy={copy} level={2} />
      <EmergencyCard t={t} country={country} onCopy={copy} />
      <RemoveEbb t={t} client={client} level={2} />
      <div class="row">
        <Button onClick={close}>{t('welcome.age.close')}</Button>
      </div>
      <p class="help-said" role="status">
        {said}
      </p>
    </div>
  );
};
