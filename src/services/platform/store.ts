/** What a stored record may be: plain JSON. */
export type Stored = NonNullable<unknown>;

/**
 * The one way to durable memory. Keys are paths (`jobs/9x2k…`). A promise that resolves means that the change
 * is on disk; one that rejects (StoreError) means that nothing may be taken as saved.
 */
export interface Store {
  /** The record, or `undefined`. @throws CorruptRecordError when what is stored is not JSON. */
  get(key: string): Promise<Stored | undefined>;
  /**
   * Atomic read-modify-write: `change` sees the current record and returns the next one, or `undefined` to leave
   * everything as it is. Resolves to what `change` returned. `change` may run again, so it must be pure.
   */
  update<Next extends Stored>(
    key: string,
    change: (current: Stored | undefined) => Next | undefined,
  ): Promise<Next | undefined>;
  delete(key: string): Promise<void>;
  /** All records whose key begins with `prefix`, in the order of their keys; a corrupt one as its raw text. */
  list(prefix: string): AsyncIterable<StoreEntry>;
  /** Proves that a write is possible right now. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

export type StoreEntry = { key: string; record: Stored } | { key: string; corrupt: string };
