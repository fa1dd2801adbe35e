import { useId } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button } from '../../ui/button';
import { useAct } from '../options/use-act';

/** Ebb itself goes. The browser asks, Ebb does not: leaving is never made harder. */
export const RemoveEbb = ({ t, client, level = 3 }: { t: Translate; client: Client; level?: 2 | 3 }) => {
  const id = useId();
  const Heading = `h${level}` as const;
  const act = useAct();
  return (
    <section class="leaving" aria-labelledby={id}>
      <Heading id={id}>{t('settings.remove.heading')}</Heading>
      <p class="soft">{t('settings.remove.about')}</p>
      <div class="row">
        <Button onClick={() => void act.run(() => client.uninstall().catch(() => undefined))}>
          {t('settings.remove.ask')}
        </Button>
      </div>
    </section>
  );
};
