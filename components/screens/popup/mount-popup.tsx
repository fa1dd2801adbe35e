import { computed } from '@preact/signals';
import { render } from 'preact';
import type { Client } from '../../../lib/app/client';
import type { Notebook } from '../../../lib/app/notebook/notebook';
import { LanguageModel } from '../../models/language';
import { type PopupPage, TodayModel } from '../../models/today';
import { CrisisPlace, createCrisis } from '../help/crisis-place';
import { PopupScreen } from './popup-screen';
import { popupTexts } from './popup-texts';
import './popup.css';

interface MountOptions {
  container: Element;
  client: Client;
  openNotebook: () => Promise<Notebook>;
  page: PopupPage;
}

/** Shows the popup and returns the way to take it down. Nothing shows until there is something to say. */
export const mountPopup = ({ container, page, ...ports }: MountOptions): (() => void) => {
  const crisis = createCrisis(ports.client, ports.openNotebook);
  const { client, openNotebook } = crisis;
  const model = new TodayModel(client, page, openNotebook);
  const preference = computed(() => {
    const known = model.view.value?.settings.preferences.language;
    return known ?? (model.error.value ? 'auto' : undefined);
  });
  const language = new LanguageModel(client.languages(), preference, popupTexts);
  const Root = () => {
    const t = language.t.value;
    if (!t) return null;
    const country = model.view.value?.settings.preferences.helpCountry ?? null;
    return (
      <>
        <PopupScreen model={model} t={t} />
        {model.blank.hidden.value ? null : <CrisisPlace desk={crisis.desk} client={client} country={country} />}
      </>
    );
  };
  render(<Root />, container);
  return () => {
    render(null, container);
    language[Symbol.dispose]();
    model[Symbol.dispose]();
  };
};
