import type { z } from 'zod';
import { CorruptRecordError } from '../../errors.ts';
import type { Logger } from './logger.ts';
import type { Store, Stored } from './store.ts';

/** The records of one kind, parsed by their schema whenever they leave the store. */
export interface Collection<Value extends Stored> {
  /** @throws CorruptRecordError, after the record was put aside. */
  get(id: string): Promise<Value | undefined>;
  /** As `Store.update`, on parsed values. @throws CorruptRecordError, after the record was put aside. */
  update(id: string, change: (current: Value | undefined) => Value | undefined): Promise<Value | undefined>;
  delete(id: string): Promise<void>;
  /** Every readable record; unreadable ones are put aside and passed over. */
  list(prefix?: string): AsyncIterable<{ id: string; value: Value }>;
}

interface CollectionOptions<Value extends Stored> {
  store: Store;
  name: string;
  schema: z.ZodType<Value>;
  logger: Logger;
}

/**
 * A typed view of the keys `name/…`. A record that cannot be parsed is moved to `quarantine/name/…` with a line in
 * the log, so that one bad record stops only itself.
 */
export function createCollection<Value extends Stored>(options: CollectionOptions<Value>): Collection<Value> {
  const { store, name, schema, logger } = options;
  const keyOf = (id: string) => `${name}/${id}`;

  async function quarantine(key: string, found: unknown, cause: unknown): Promise<void> {
    await store.update(`quarantine/${key}`, () => ({ found: found ?? null }));
    await store.delete(key);
    logger.error({ key, err: cause }, 'a stored record is unreadable and was put aside');
  }

  function parse(key: string, record: Stored): Value {
    const parsed = schema.safeParse(record);
    if (parsed.success) return parsed.data;
    throw new CorruptRecordError(key, parsed.error);
  }

  async function puttingAside<Result>(key: string, read: () => Promise<Result>): Promise<Result> {
    try {
      return await read();
    } catch (error) {
      if (error instanceof CorruptRecordError) {
        const found = await store.get(key).catch(() => String(error.cause));
        await quarantine(key, found, error);
      }
      throw error;
    }
  }

  return {
    get: (id) =>
      puttingAside(keyOf(id), async () => {
        const record = await store.get(keyOf(id));
        return record === undefined ? undefined : parse(keyOf(id), record);
      }),
    update: (id, change) =>
      puttingAside(keyOf(id), () =>
        store.update(keyOf(id), (record) => {
          const next = change(record === undefined ? undefined : parse(keyOf(id), record));
          // What could not be read back is not written: the mistake is the writer's, and the record stays whole.
          return next === undefined ? undefined : schema.parse(next);
        }),
      ),
    delete: (id) => store.delete(keyOf(id)),
    async *list(prefix = '') {
      for await (const entry of store.list(keyOf(prefix))) {
        const parsed = 'record' in entry ? schema.safeParse(entry.record) : undefined;
        if (parsed?.success) yield { id: entry.key.slice(name.length + 1), value: parsed.data };
        else if ('record' in entry) await quarantine(entry.key, entry.record, parsed?.error);
        else await quarantine(entry.key, entry.corrupt, new Error('not JSON'));
      }
    },
  };
}
