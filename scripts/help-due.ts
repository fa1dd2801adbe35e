import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

// npm run help:due [-- --on 2027-05-01] : what of the help directory a person has to look at before a release

const { values } = parseArgs({ options: { on: { type: 'string' } } });
const today = values.on ?? Temporal.Now.plainDateISO().toString();
// The product's own modules name each other without endings: the bundler reads them.
const { module } = await runnerImport<typeof import('./help-due/due-in-directory.ts')>(
  join(import.meta.dirname, 'help-due', 'due-in-directory.ts'),
  { configFile: false, logLevel: 'error' },
);
const { due, lines } = module.dueInDirectory(today);
for (const line of lines) console.log(line);
process.exitCode = due === 0 ? 0 : 1;
