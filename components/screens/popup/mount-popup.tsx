import { computed } from '@preact/signals';
import { render } from 'preact';
import type { Client } from '../../../lib/app/client';
import type { Notebook } from '../../../lib/app/notebook/notebook';
import { LanguageModel } from '../../models/language';
import { type PopupPage, TodayModel } from '../../models/today';
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
export const mountPopup = ({ container, client, openNotebook, page }: MountOptions): (() => void) => {
  const model = new TodayModel(client, page, openNotebook);
  const preference = computed(() => {
    const known = model.view.value?.settings.preferences.language;
    return known ?? (model.error.value ? 'auto' : undefined);
  });
  const language = new LanguageModel(client.languages(), preference, popupTexts);
  const Root = () => (language.t.value ? <PopupScreen model={model} t={language.t.value} /> : null);
  render(<Root />, container);
  return () => {
    render(null, container);
    language[Symbol.dispose]();
    model[Symbol.dispose]();
  };
};
