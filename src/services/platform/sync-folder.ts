import { open } from 'node:fs/promises';

/** Brings new names in a folder to the disk, where the system can do that. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
