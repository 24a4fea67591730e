import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MessageView } from '../discord/control/views.ts';

/** Fetches the tracks that the link buttons of a message point to; resolves to the names of the files and their sizes in bytes. */
export async function saveTracks(message: MessageView, folder: string, title: string) {
  const buttons = message.components.flatMap((row) => row.components);
  const links = buttons.flatMap((button) =>
    'url' in button && typeof button.url === 'string' && button.url.endsWith('.mp3')
      ? [{ label: String(button.label), url: button.url }]
      : [],
  );
  return await Promise.all(
    links.map(async ({ label, url }) => {
      const response = await fetch(url);
      const sound = Buffer.from(await response.arrayBuffer());
      const isMp3 = response.ok && sound.readUInt16BE(0) >> 5 === 0x7ff;
      if (!isMp3) throw new Error(`${url} is no MP3 (HTTP ${response.status})`);
      const name = `${title} - ${label}.mp3`;
      await writeFile(join(folder, name), sound);
      return { name, bytes: sound.length };
    }),
  );
}
