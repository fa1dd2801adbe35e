import { parseArgs } from 'node:util';
import type { Bench } from '../tests/bench/bench.ts';
import { benches } from '../tests/bench/registry.ts';
import { readCircumstances } from '../tests/bench/report/machine.ts';
import { asLines } from '../tests/bench/report/markdown.ts';
import { matching, type Outcome } from '../tests/bench/report/results.ts';
import { writeResults } from '../tests/bench/report/store.ts';
import { runTool } from './build.ts';

// node scripts/bench.ts [part of a bench's name] [--quick] [--built] [--seed n]
//   --quick  a few turns only, to see that everything works; writes nothing
//   --built  takes the builds that are there
//   --seed   draws what chance decides from this number again, where a bench has printed it

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    seed: { type: 'string' },
  },
});

async function measure(bench: Bench): Promise<Outcome> {
  const circumstances = readCircumstances();
  const entries = await bench.run({
    quick: values.quick,
    ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
    say: (line) => console.error(line),
  });
  console.log(asLines(entries).join('\n'));
  return { bench: bench.name, entries, circumstances };
}

const chosen = matching(benches, positionals[0]);
if (chosen.length === 0) {
  console.error(`No bench is called like that. There are: ${benches.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
if (!values.built) {
  runTool('wxt/bin/wxt.mjs', ['build']);
  runTool('wxt/bin/wxt.mjs', ['build', '-b', 'firefox']);
}
for (const bench of chosen) {
  const outcome = await measure(bench);
  if (values.quick) continue;
  // At once, so that a later bench that fails takes nothing with it.
  console.error(`Written: ${writeResults(benches, [outcome]).join(', ')}`);
}
