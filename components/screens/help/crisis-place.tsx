import type { Client } from '../../../lib/app/client';
import type { Notebook } from '../../../lib/app/notebook/notebook';
import { countryFromLocale } from '../../../lib/domain/help/country-from-locale';
import { type CrisisDesk, createCrisisDesk, watchedClient, watchedNotebook } from '../../models/crisis-desk';
import { loadCrisis, type ShownCard } from './load-crisis';

interface CrisisPlaceProps {
  desk: CrisisDesk<ShownCard>;
  client: Pick<Client, 'ask' | 'languages'>;
  /** The country that was chosen for help. */
  country: string | null;
}

/** Where the card stands, once for each page. */
export const CrisisPlace = ({ desk, client, country }: CrisisPlaceProps) => {
  const shown = desk.card.value;
  return (
    <div class="crisis-place" role="status">
      {shown ? (
        <shown.Card
          t={shown.t}
          country={country ?? countryFromLocale(client.languages())}
          onOpen={(screen) => void client.ask({ type: 'open', screen }).catch(() => undefined)}
          onClose={desk.close}
        />
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
