import { CorruptRecordError, StoreError } from '../../src/errors.ts';
import type { Store, Stored, StoreEntry } from '../../src/services/platform/store.ts';

/** A store whose disk is a map. */
export interface MemoryStore extends Store {
  /** What is on the disk: JSON texts by key. A test may write what it likes, also what is no JSON. */
  disk: Map<string, string>;
  /** While true, every operation fails as with a broken disk. */
  isDown: boolean;
}

/** Keeps records as text, as a real store does: what comes out shares nothing with what went in. */
export function createMemoryStore(): MemoryStore {
  const disk = new Map<string, string>();

  function check(operation: string): void {
    if (store.isDown) throw new StoreError(operation, new Error('the disk is broken'));
  }

  function read(key: string) {
    const text = disk.get(key);
    if (text === undefined) return undefined;
    const entry = decode(key, text);
    if ('corrupt' in entry) throw new CorruptRecordError(key, new Error(entry.corrupt));
    return entry.record;
  }

  const store: MemoryStore = {
    disk,
    isDown: false,
    async get(key) {
      check('read');
      return read(key);
    },
    // Nothing is awaited between reading and writing, which makes it atomic.
    async update(key, change) {
      check('read');
      const next = change(read(key));
      if (next !== undefined) disk.set(key, JSON.stringify(next));
      return next;
    },
    async delete(key) {
      check('delete');
      disk.delete(key);
    },
    async *list(prefix) {
      check('list');
      const keys = [...disk.keys()].filter((key) => key.startsWith(prefix) && key !== prefix).sort();
      for (const key of keys) {
        const text = disk.get(key);
        if (text !== undefined) yield decode(key, text);
      }
    },
    async probe() {
      check('write');
    },
    async close() {},
  };
  return store;
}

function decode(key: string, text: string): StoreEntry {
  try {
    const record: Stored | null = JSON.parse(text);
    if (record !== null) return { key, record };
  } catch {
    // Told to the caller as a corrupt entry.
  }
  return { key, corrupt: text };
}
