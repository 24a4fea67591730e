import type { z } from 'zod';
import type { Store } from './store.ts';

/**
 * The readable records of one kind, in the order of their ids, for somebody who may not change the store: what cannot
 * be parsed is passed over, and the bot puts it aside when it comes across it.
 */
export async function* readRecords<Value>(
  store: Pick<Store, 'list'>,
  name: string,
  schema: z.ZodType<Value>,
): AsyncIterable<{ id: string; value: Value }> {
  for await (const entry of store.list(`${name}/`)) {
    const parsed = 'record' in entry ? schema.safeParse(entry.record) : undefined;
    if (parsed?.success) yield { id: entry.key.slice(name.length + 1), value: parsed.data };
  }
}
