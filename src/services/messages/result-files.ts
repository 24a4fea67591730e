import { lrc } from '../audio/lrc.ts';
import type { FileWords } from '../jobs/compose-files.ts';
import type { Job } from '../jobs/job.ts';
import { absentStems, type Track } from '../separation/stems.ts';
import { stemName } from './names.ts';
import { translatorFor } from './reader.ts';
import { stemBoard } from './stem-board.ts';
import { shorten } from './text.ts';
import type { Translate } from './translate.ts';

/** The files that come with a result: tracks, a picture of all stems, the words in time. */
export const resultFiles: FileWords = {
  track: (job, delivery, track) => trackFile(translatorFor(delivery), job, track),
  board(job, delivery, sounds) {
    const t = translatorFor(delivery);
    const stems = job.tracks.map(({ stem }) => ({
      stem,
      loudness: sounds.find(({ track }) => track.stem === stem)?.loudness,
    }));
    const { svg, altText } = stemBoard(t, { stems, absent: absentStems(job.type, job.tracks) });
    return { name: fileName(job, t(`jobs.type.${job.type}`), 'png'), svg, altText };
  },
  lyrics(job, delivery, { lines, seconds }) {
    const name = fileName(job, translatorFor(delivery)(`jobs.type.${job.type}`), 'lrc');
    return { name, text: lrc(lines, { title: job.title, seconds }) };
  },
};

/** `Night Drive - Vocals.mp3` */
export const trackFile = (t: Translate, job: Job, { stem }: Track): string =>
  fileName(job, stemName(t, stem), 'mp3');

// What file systems, and Discord, do not take in a name.
const UNSAFE = /[\\/:*?"<>|#%&{}$!'`@+=]+/g;

/** A name for whoever saves it. */
export function fileName({ title = '' }: Pick<Job, 'title'>, part: string, extension: string): string {
  const safe = (text: string, length: number) =>
    shorten(text.replace(UNSAFE, ' '), length).replace(/^\.+/, '');
  const song = safe(title, 60);
  const name = safe(part, 40);
  return `${song === '' ? name : `${song} - ${name}`}.${extension}`;
}
