import { moment } from '../table.ts';

const TIME = /(At|Before|deadline|until)$/i;

/** Nested plain data as indented lines, with times (epoch ms) as a person reads them. */
export function describe(facts: object, indent = ''): string[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    if (fact === undefined) return [];
    if (typeof fact !== 'object' || fact === null) return [`${indent}${name}: ${plain(name, fact)}`];
    const isList = Array.isArray(fact) && fact.every((item) => typeof item !== 'object');
    return isList
      ? [`${indent}${name}: ${fact.length === 0 ? 'none' : fact.join(', ')}`]
      : [`${indent}${name}:`, ...describe(fact, `${indent}  `)];
  });
}

function plain(name: string, fact: unknown): string {
  if (typeof fact === 'number' && TIME.test(name)) return moment(fact);
  return typeof fact === 'boolean' ? (fact ? 'yes' : 'no') : String(fact);
}
