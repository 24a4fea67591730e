import type { Delivery } from '../jobs/delivery.ts';
import type { Job } from '../jobs/job.ts';
import type { Track } from '../separation/stems.ts';
import { stemName } from './names.ts';
import { translatorFor } from './reader.ts';
import { shorten } from './text.ts';

// What file systems, and Discord, do not take in a name.
const UNSAFE = /[\\/:*?"<>|#%&{}$!'`@+=]+/g;

/** `Night Drive - Vocals.mp3`: the name of a track for whoever saves it. */
export const fileName = ({ title = '' }: Job, delivery: Delivery, { stem }: Track): string =>
  trackFileName(title, stemName(translatorFor(delivery), stem), 'mp3');

/** As `fileName`, of whatever was made of a song. */
export function trackFileName(title: string, name: string, extension: string): string {
  const safe = (text: string, length: number) =>
    shorten(text.replace(UNSAFE, ' '), length).replace(/^\.+/, '');
  const song = safe(title, 60);
  const track = safe(name, 40);
  return `${song === '' ? track : `${song} - ${track}`}.${extension}`;
}
