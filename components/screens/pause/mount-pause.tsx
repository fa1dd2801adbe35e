import { computed } from '@preact/signals';
import { render } from 'preact';
import type { Client } from '../../../lib/app/client';
import type { Notebook } from '../../../lib/app/notebook/notebook';
import { LanguageModel } from '../../models/language';
import { lazyNotebook, personHour } from '../../models/notebook';
import { PauseModel } from '../../models/pause';
import { createPauseNotebook } from '../../models/pause-notebook';
import type { PausePage } from '../../models/pause-page';
import { createDesk } from '../exercises/exercise';
import { CrisisPlace, createCrisis } from '../help/crisis-place';
import { FramedPause, PauseScreen } from './pause-screen';
import { pauseTexts } from './pause-texts';
import './pause.css';

interface MountOptions {
  container: Element;
  client: Client;
  openNotebook: () => Promise<Notebook>;
  page: PausePage;
}

/** Shows the pause page and returns the way to take it down. In a frame it asks nothing and says nothing. */
export const mountPause = ({ container, page, ...ports }: MountOptions): (() => void) => {
  if (page.framed) {
    render(<FramedPause />, container);
    return () => render(null, container);
  }
  const crisis = createCrisis(ports.client, ports.openNotebook);
  const { client, openNotebook } = crisis;
  const model = new PauseModel(client, page);
  const notebook = lazyNotebook(openNotebook, () =>
    personHour(Date.now(), model.source.view.peek()?.settings.preferences),
  );
  const own = createPauseNotebook({ notebook, client, store: page.memory, seed: Date.now() });
  const desk = createDesk({
    clock: page,
    client,
    notebook,
    crisis: crisis.desk,
    openHelp: () => void model.openHelp(),
    openLimitForm: null,
    locale: () => language.t.peek()?.locale ?? document.documentElement.lang,
  });
  const preference = computed(() => {
    const known = model.source.view.value?.settings.preferences.language;
    return known ?? (model.source.error.value ? 'auto' : undefined);
  });
  const language = new LanguageModel(client.languages(), preference, pauseTexts);
  const Root = () => {
    const t = language.t.value;
    if (!t || !own.lines.value) return null;
    const country = model.source.view.value?.settings.preferences.helpCountry ?? null;
    return (
      <>
        <PauseScreen model={model} own={own} desk={desk} t={t} />
        {model.blank.hidden.value ? null : <CrisisPlace desk={crisis.desk} client={client} country={country} />}
      </>
    );
  };
  render(<Root />, container);
  return () => {
    render(null, container);
    own.dispose();
    language[Symbol.dispose]();
    model[Symbol.dispose]();
  };
};
