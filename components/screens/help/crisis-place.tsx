import type { Client } from '../../../lib/app/client';
import type { Notebook } from '../../../lib/app/notebook/notebook';
import { countryFromLocale } from '../../../lib/domain/help/country-from-locale';
import { type CrisisDesk, createCrisisDesk, watchedClient, watchedNotebook } from '../../models/crisis-desk';
import { loadCrisis, type ShownCard } from './load-crisis';

interface CrisisPlaceProps {
  desk: CrisisDesk<ShownCard>;
  client: Pick<Client, 'ask' | 'languages' | 'hasWindows' | 'openPrivately'>;
  /** The country that was chosen for help. */
  country: string | null;
}

/**
 * Where the card stands, once for each page. A screen reader hears its first sentence alone; where the card stands in the
 * place of a step, it takes the focus and is read by that.
 */
export const CrisisPlace = ({ desk, client, country: chosen }: CrisisPlaceProps) => {
  const shown = desk.card.value;
  const instead = desk.instead.value;
  const country = chosen ?? countryFromLocale(client.languages());
  return (
    <div class="crisis-place">
      <p class="visually-hidden" role="status">
        {shown && !instead ? shown.sentence(country) : ''}
      </p>
      {shown ? (
        <shown.Card t={shown.t} country={country} client={client} instead={instead} onClose={desk.close} />
      ) : null}
    </div>
  );
};

/**
 * For a page's mount: own words are looked at wherever they are saved, by whatever form, through the client and the notebook
 * that this gives back. The page shows `CrisisPlace`, and no form has to do anything.
 */
export const createCrisis = (client: Client, openNotebook: () => Promise<Notebook>) => {
  const desk = createCrisisDesk(() => loadCrisis(document.documentElement.lang));
  return {
    desk,
    client: watchedClient(client, desk.look),
    openNotebook: watchedNotebook(openNotebook, desk.look),
  };
};
