import { promisify } from 'node:util';
import sqlite3 from 'sqlite3';

/** One connection to an SQLite file, for what goes beyond keys and values. */
export interface SqliteFile {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const FLAGS = {
  read: sqlite3.OPEN_READONLY,
  write: sqlite3.OPEN_READWRITE,
  create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE,
};

/**
 * Opens a file. `read` changes nothing in it and works beside a writer; only `create` makes one that is missing. A
 * statement waits at most `busyTimeoutMs` for the locks of others.
 */
export async function openSqliteFile(
  path: string,
  mode: keyof typeof FLAGS,
  busyTimeoutMs = 0,
): Promise<SqliteFile> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(path, FLAGS[mode], (error) =>
      error === null ? resolve(opened) : reject(error),
    );
  });
  database.configure('busyTimeout', busyTimeoutMs);
  return {
    query: <Row>(sql: string, parameters: readonly unknown[] = []) =>
      new Promise<Row[]>((resolve, reject) => {
        database.all<Row>(sql, parameters, (error, rows) => (error === null ? resolve(rows) : reject(error)));
      }),
    close: promisify(database.close.bind(database)),
  };
}

/** Whether a statement failed because somebody else holds the file. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
