import type { Delivery } from '../jobs/delivery.ts';
import type { Job } from '../jobs/job.ts';
import type { Track } from '../separation/stems.ts';
import { stemName } from './names.ts';
import { translatorFor } from './reader.ts';
import { shorten } from './text.ts';

// What file systems, and Discord, do not take in a name.
const UNSAFE = /[\\/:*?"<>|#%&{}$!'`@+=]+/g;

/** `Night Drive - Vocals.mp3`: the name of a track for whoever saves it. */
export function fileName({ title = '' }: Job, delivery: Delivery, { stem }: Track): string {
  const safe = (text: string, length: number) =>
    shorten(text.replace(UNSAFE, ' '), length).replace(/^\.+/, '');
  const name = safe(stemName(translatorFor(delivery), stem), 40);
  const song = safe(title, 60);
  return `${song === '' ? name : `${song} - ${name}`}.mp3`;
}
