import { useRef } from 'preact/hooks';
import { dateText } from '../../../lib/domain/language/date-text';
import type { Translate } from '../../../lib/domain/language/translate';
import { byWeek } from '../../../lib/domain/review/check-in';
import { firstSections, type ReportSection, reportSections } from '../../../lib/domain/review/report';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { NotebookDesk } from '../../models/notebook';
import { useNotebook, useSummary } from '../../models/summary';
import { AnyChoices } from '../../ui/any-choices';
import { Button } from '../../ui/button';
import { ChipChoices } from '../../ui/choices';
import { errorText } from '../../ui/error-text';
import { TextAreaField } from '../../ui/field';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { useDrafts } from '../../ui/use-drafts';
import { type ReportData, reportParts } from './report-parts';
import type { ReportProps } from './report-route';
import { pageOf, savePage } from './save-page';
import './report.css';

const periods = [4, 12, 26] as const;
const longest = 600;

interface MakerProps extends Pick<ReportProps, 't' | 'client' | 'today'> {
  desk: NotebookDesk;
  settings: Settings;
}

const isWithin = (date: string, days: readonly string[]) => date >= (days[0] ?? '') && date <= (days.at(-1) ?? '');

/** What goes into the report, chosen before anything is seen; there again after a look at something else. */
const useChoices = () => {
  const drafts = useDrafts();
  return {
    weeks: drafts.choice<number>('report.weeks', periods[0]),
    sections: drafts.choice<readonly ReportSection[]>('report.sections', firstSections),
    names: drafts.choice('report.names', false),
    medicines: drafts.words('report.medicines', ''),
    note: drafts.words('report.note', ''),
    hidden: drafts.choice<ReadonlySet<number>>('report.hidden', new Set()),
  };
};
type Choices = ReturnType<typeof useChoices>;

const ChoicesPart = ({ t, choices }: { t: Translate; choices: Choices }) => (
  <Sheet heading={t('report.choose')}>
    <ChipChoices
      label={t('report.period')}
      choices={periods.map((value) => ({ value, label: t('report.weeks', { count: value }) }))}
      value={choices.weeks.value}
      onValue={(value) => {
        choices.weeks.value = value;
      }}
    />
    <AnyChoices
      label={t('report.sectionsLabel')}
      choices={reportSections.map((value) => ({ value, label: t(`report.sections.${value}`) }))}
      values={choices.sections.value}
      onValues={(values) => {
        choices.sections.value = reportSections.filter((section) => values.includes(section));
      }}
    />
    <label class="check">
      <input
        type="checkbox"
        checked={choices.names.value}
        onChange={(event) => {
          choices.names.value = event.currentTarget.checked;
        }}
      />
      {t('report.names')}
    </label>
    {choices.sections.value.includes('medicines') ? (
      <TextAreaField
        label={t('report.medicinesLabel')}
        hint={t('report.notKept')}
        maxLength={longest}
        value={choices.medicines.value}
        onValue={(text) => {
          choices.medicines.value = text;
        }}
      />
    ) : null}
    {choices.sections.value.includes('note') ? (
      <TextAreaField
        label={t('report.noteLabel')}
        hint={t('report.notKept')}
        maxLength={longest}
        value={choices.note.value}
        onValue={(text) => {
          choices.note.value = text;
        }}
      />
    ) : null}
  </Sheet>
);

const Maker = ({ t, client, today, desk, settings }: MakerProps) => {
  const choices = useChoices();
  const paper = useRef<HTMLElement>(null);
  const { summary, problem } = useSummary(client, 0, choices.weeks.value);
  if (problem) return <Notice live>{errorText(problem, t)}</Notice>;
  const checkIns = byWeek((desk.entries('checkIn').value ?? []).map(({ body }) => body));
  const urges = desk.entries('urge').value;
  const plans = desk.entries('ifThen').value;
  if (!summary || urges === null || plans === null) return <Loading t={t} />;
  const days = summary.trend.flatMap((week) => week.days);
  const within = checkIns.filter(({ week }) => isWithin(week, days));
  const data: ReportData = {
    summary,
    settings,
    checkIns: within,
    clues: [
      ...urges.filter(({ date }) => isWithin(date, days)).flatMap(({ body }) => body.clues),
      ...within.flatMap(({ clues }) => clues),
    ],
    plans,
  };
  const save = () => {
    if (paper.current) savePage(pageOf(paper.current, t('report.title'), t.locale), `report-${today()}.html`);
  };
  return (
    <>
      <ChoicesPart t={t} choices={choices} />
      <article class="sheet report-paper" ref={paper} aria-label={t('report.preview')}>
        <h2>{t('report.title')}</h2>
        <p>
          {t('report.span', { from: dateText(days[0] ?? '', t.locale), to: dateText(days.at(-1) ?? '', t.locale) })}{' '}
          {t('report.made', { day: dateText(today(), t.locale) })}
        </p>
        {choices.sections.value.map((section) => {
          const Part = reportParts[section];
          return (
            <section key={section} class="stack tight">
              <h3>{t(`report.sections.${section}`)}</h3>
              <Part
                t={t}
                data={data}
                names={choices.names.value}
                medicines={choices.medicines.value}
                note={choices.note.value}
                hidden={choices.hidden.value}
                onHide={(id) => {
                  choices.hidden.value = new Set([...choices.hidden.value, id]);
                }}
              />
            </section>
          );
        })}
        <p class="small">{t('report.footer')}</p>
      </article>
      <div class="row report-only-here">
        <Button variant="main" onClick={() => window.print()}>
          {t('report.print')}
        </Button>
        <Button onClick={save}>{t('report.save')}</Button>
        <span class="small soft">{t('report.after')}</span>
      </div>
    </>
  );
};

/** A report for a professional: chosen, seen and made by the person; without sites, and nothing of it is kept. */
export const ReportScreen = (props: ReportProps) => {
  const { t, notebook } = props;
  const { desk, error } = useNotebook(notebook);
  const settings = props.settings.settings.value;
  return (
    <>
      <header class="stack tight report-only-here">
        <h1 class="voice-2" tabIndex={-1}>
          {t('report.heading')}
        </h1>
        <p class="soft">{t('report.about')}</p>
      </header>
      {error ? <Notice live>{errorText(error, t)}</Notice> : null}
      {desk && settings ? <Maker {...props} desk={desk} settings={settings} /> : null}
    </>
  );
};
