import type { Entry } from '../entry.ts';
import type { Circumstances } from './machine.ts';
import { isOf } from './results.ts';

/** One bench as the document shows it. */
export interface Section {
  readonly name: string;
  readonly title: string;
}

const verdict = ({ aim, holds, measured }: Entry) => {
  if (aim === null) return '';
  if (!measured) return 'not measured';
  return holds ? 'holds' : 'does not hold';
};

const figure = ({ value, unit }: Entry) => (unit === 'ratio' ? `${value}` : `${value} ${unit}`);

const aimed = ({ aim, aimIs }: Entry) => `at ${aimIs ?? 'most'} ${aim}`;

function row(entry: Entry): string {
  const aim = entry.aim === null ? '' : `${aimed(entry)}${entry.unit === 'ratio' ? '' : ` ${entry.unit}`}`;
  return `| \`${entry.name}\` | ${figure(entry)} | ${aim} | ${verdict(entry)} | ${entry.runs} |`;
}

const place = ({ date, commit, processor, system, programs, load }: Circumstances) =>
  `Measured on ${date} at commit ${commit}: ${processor}; ${system}; ${programs}. ` +
  `Load in the minute before: ${load}.`;

function section({ name, title }: Section, entries: readonly Entry[], where: Circumstances | undefined): string[] {
  const own = entries.filter((entry) => isOf(name, entry));
  if (own.length === 0) return [];
  return [
    `## ${title}`,
    '',
    ...(where === undefined ? [] : [place(where), '']),
    '| name | figure | aim | verdict | runs |',
    '| --- | ---: | --- | --- | ---: |',
    ...own.map(row),
    '',
    ...own.map((entry) => `- \`${entry.name}\`: ${entry.method}`),
    '',
  ];
}

const introduction = `# Benchmarks

Written by \`npm run bench\`; do not edit. The same figures for programs: \`tests/bench/results.json\`.

Where two things are compared, they are measured in turns in one run, and the figure is the median of the ratios of the
pairs with its 95 % bootstrap interval. Such an aim holds when the median is within it and no end of the interval is 0.05
or more away from the median; with a wider interval the aim does not hold and counts as not measured. The interval speaks
of the pairs: what differs from one start of a browser to the next is evened out by starting anew, not counted in it.
Times in milliseconds are those of this machine and show what a ratio is made of; no test passes or fails by them.
`;

/** The whole of `docs/benchmarks.md`. */
export function asMarkdown(
  sections: readonly Section[],
  entries: readonly Entry[],
  places: Readonly<Record<string, Circumstances>>,
): string {
  const body = sections.flatMap((each) => section(each, entries, places[each.name]));
  return `${[introduction, ...body].join('\n').trimEnd()}\n`;
}

/** The same for the terminal, without the methods. */
export function asLines(entries: readonly Entry[]): string[] {
  const widest = Math.max(0, ...entries.map(({ name }) => name.length));
  return entries.map((entry) => {
    const aim = entry.aim === null ? '' : `  ${aimed(entry)}: ${verdict(entry)}`;
    return `${entry.name.padEnd(widest)}  ${figure(entry)}${aim}`;
  });
}
