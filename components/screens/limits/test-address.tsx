import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { AddressTest } from '../../../lib/app/protocol/views';
import { formatUntil } from '../../../lib/domain/language/format-duration';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { WhyLines } from './why-lines';

interface TestAddressProps {
  t: Translate;
  client: Client;
}

type Read = Extract<AddressTest, { kind: 'read' }>;

const outcomeText = ({ host, helps, limits, verdict, now }: Read, t: Translate): string => {
  if (helps) return t('test.helps', { host });
  if (limits.length === 0) return t('test.free', { host });
  if (verdict.kind === 'allow') return t('test.allow', { host });
  if (verdict.kind === 'notice') return t('test.notice', { host });
  const until = verdict.until === null ? null : formatUntil(verdict.until, now, t);
  return until === null ? t(`test.${verdict.kind}`, { host }) : t(`test.${verdict.kind}Until`, { host, until });
};

const Outcome = ({ t, test }: { t: Translate; test: AddressTest }) => {
  if (test.kind === 'unreadable') return <p>{t('test.unreadable')}</p>;
  return (
    <div class="stack tight">
      <p class="strong">{outcomeText(test, t)}</p>
      {test.limits.length > 0 ? <WhyLines t={t} limits={test.limits} /> : null}
    </div>
  );
};

/** Which limits and lists cover an address, and what would happen there now. Nothing is opened, nothing kept. */
export const TestAddress = ({ t, client }: TestAddressProps) => {
  const id = useId();
  const typed = useSignal('');
  const test = useSignal<AddressTest | null>(null);
  const error = useSignal<unknown>(null);
  const run = async (event: Event) => {
    event.preventDefault();
    error.value = null;
    try {
      test.value = await client.ask({ type: 'address.test', typed: typed.value });
    } catch (reason) {
      error.value = reason;
    }
  };
  return (
    <Sheet heading={t('test.heading')}>
      <form class="stack" noValidate onSubmit={(event) => void run(event)}>
        <div class="field">
          <label class="label" for={id}>
            {t('test.label')}
          </label>
          <span class="hint" id={`${id}-hint`}>
            {t('test.hint')}
          </span>
          <input
            class="input"
            id={id}
            type="text"
            dir="ltr"
            inputMode="url"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-describedby={`${id}-hint`}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              test.value = null;
            }}
          />
        </div>
        <div>
          <Button type="submit" size="small">
            {t('test.run')}
          </Button>
        </div>
        <div aria-live="polite">
          {error.value ? <Notice>{errorText(error.value, t)}</Notice> : null}
          {test.value ? <Outcome t={t} test={test.value} /> : null}
        </div>
      </form>
    </Sheet>
  );
};
