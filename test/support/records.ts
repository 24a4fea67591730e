import type { z } from 'zod';
import { createCollection } from '../../src/services/platform/collection.ts';
import type { Store } from '../../src/services/platform/store.ts';
import { createMemoryStore } from './memory-store.ts';
import { silentLogger as logger } from './silent-logger.ts';

/** A collection of its own in memory, or in the given store. */
export const recordsOf = <Value extends NonNullable<unknown>>(
  schema: z.ZodType<Value>,
  store: Store = createMemoryStore(),
) => createCollection({ store, name: 'records', schema, logger });
