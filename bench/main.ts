import { setMaxListeners } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { benches } from './index.ts';
import { runBenches } from './support/run-benches.ts';
import { table } from './support/table.ts';

/*
 * npm run bench                      every bench; the figures also go to .bench/results.json
 * npm run bench -- start memory      some of them
 * npm run bench -- --short           the least that shows that they work; only wrong results make it fail
 * npm run bench -- --json FILE       the figures elsewhere
 */

const { values, positionals } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    json: { type: 'string', default: '.bench/results.json' },
  },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => benches.every((bench) => bench.name !== name));
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

// Whatever waits in the imitations of a bench listens for their end.
setMaxListeners(0);

const chosen = benches.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const reports = await runBenches(chosen, {
  short: values.short,
  say: (line) => console.log(line),
  onReport: (report) => console.log(`${table([report])}\n`),
});
console.log(table(reports));

const { node } = process.versions;
const results = {
  at: new Date().toISOString(),
  node,
  cpus: availableParallelism(),
  short: values.short,
  reports,
};
await mkdir(dirname(values.json), { recursive: true });
await writeFile(values.json, `${JSON.stringify(results, undefined, 2)}\n`);
console.log(`\nThe figures are in ${values.json}`);

// Whatever went wrong, no process of ours stays behind: children end with us.
process.exit(reports.some(({ result }) => 'broken' in result) ? 1 : 0);
