import { isReached, type Row } from './bench.ts';
import type { Report } from './run-benches.ts';

/** The reports as a table for people. */
export function table(reports: readonly Report[]): string {
  const lines = reports.flatMap(linesOf);
  const all = [['bench', '', 'measured', 'floor', 'ratio', 'goal', ''], ...lines];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  return all
    .map((line) =>
      line
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function linesOf({ bench, result }: Report): string[][] {
  const only = (text: string) => [[bench.name, text, '', '', '', '', '']];
  if ('skipped' in result) return only(`skipped: ${result.skipped}`);
  if ('broken' in result) return only('BROKEN');
  return result.rows.map((row, index) => [
    index === 0 ? bench.name : '',
    row.what,
    `${number(row.measured)} ${row.unit}`,
    `${number(row.floor)} ${row.unit}`,
    `${row.ratio.toFixed(2)}x`,
    goalOf(row),
    verdictOf(row),
  ]);
}

function goalOf({ goal, unit }: Row): string {
  if (goal === undefined) return '';
  const sign = goal.is === 'at most' ? '<=' : '>=';
  return `${sign} ${goal.of === 'ratio' ? `${goal.value.toFixed(2)}x` : `${number(goal.value)} ${unit}`}`;
}

function verdictOf(row: Row): string {
  const reached = isReached(row);
  return reached === undefined ? '' : reached ? 'reached' : 'missed';
}

const number = (value: number): string =>
  value >= 1_000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
