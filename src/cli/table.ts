/** Rows as lines with their cells under each other; the last cell of a row may be as long as it likes. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.slice(0, -1).entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  return rows.map((row) =>
    row
      .map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** A moment (epoch ms) as a person reads it, in UTC. */
export const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')}Z`;
