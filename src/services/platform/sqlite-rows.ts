import type { Stored, StoreEntry } from './store.ts';

/** The one table of the store. */
export const TABLE = 'stemsmith';

interface Row {
  key: string;
  value: string;
}

const PAGE = 1_000;

/** All entries whose key begins with `prefix`, in the order of their keys, read page by page through `query`. */
export async function* listEntries(
  query: (sql: string, parameters: readonly string[]) => Promise<Row[]>,
  prefix: string,
): AsyncIterable<StoreEntry> {
  const sql = `SELECT key, value FROM ${TABLE} WHERE key > ? AND key < ? ORDER BY key LIMIT ${PAGE}`;
  let after = prefix;
  for (;;) {
    const rows = await query(sql, [after, `${prefix}\u{10ffff}`]);
    for (const row of rows) yield decodeEntry(row.key, row.value);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.key;
  }
}

/** What a row holds. */
export function decodeEntry(key: string, raw: string): StoreEntry {
  try {
    // Keyv's envelope around every value.
    const { value } = JSON.parse(raw) as { value?: Stored | null };
    if (value !== undefined && value !== null) return { key, record: value };
  } catch {
    // Told to the caller as a corrupt entry, who puts it aside.
  }
  return { key, corrupt: raw };
}
