import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createWorld } from '../support/world.ts';

const read = (name: string) => readFile(new URL(`../../docs/operations/${name}`, import.meta.url), 'utf8');
const namesIn = (text: string) => new Set(text.match(/\b(?:stemsmith|nodejs|process)_[a-z0-9_]*[a-z0-9]\b/g));

test('the dashboard and the alerts ask for what a bot tells, and everything that it tells is shown and explained', async () => {
  const world = await createWorld();
  const { names, families } = await world.metrics();
  const dashboard: { panels: { targets?: { expr: string }[] }[] } = JSON.parse(
    await read('grafana-dashboard.json'),
  );
  const queries = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)).join('\n');
  const asked = [...namesIn(queries), ...namesIn(await read('alerts.yaml'))];
  expect(asked.filter((name) => !names.has(name) && !families.has(name))).toEqual([]);

  const manual = await read('metrics.md');
  const own = [...families.keys()].filter((name) => name.startsWith('stemsmith_'));
  expect(own.filter((name) => !asked.some((one) => one.startsWith(name)))).toEqual([]);
  for (const name of own) {
    expect(manual, name).toMatch(new RegExp(`^\\| \`${name}\` \\| ${families.get(name)} \\|`, 'm'));
  }
  expect([...namesIn(manual)].filter((name) => !families.has(name))).toEqual([]);
});
