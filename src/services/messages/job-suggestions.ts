import type { Found } from '../jobs/finding.ts';
import { outlookOf } from '../jobs/outlook.ts';
import { shortMoment } from './dates.ts';
import { songName } from './job-words.ts';
import { COMMAND } from './names.ts';
import type { Translate } from './translate.ts';

// Discord's limits; characters beyond the basic plane count twice here, which is on the safe side.
const MOST = 25;
const NAME_LENGTH = 100;

/** The requests that fit all words that were typed, each as `Night Drive · Stems · ready · 23 Nov, 14:05 UTC`. */
export function jobSuggestions(
  t: Translate,
  found: readonly Found[],
  { typed, now }: { typed: string; now: number },
): { name: string; value: string }[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return found
    .map(({ job, at }) => {
      const about = [
        t(`jobs.type.${job.type}`),
        t(`jobs.outlook.${outlookOf(job, now)}`),
        t('jobs.moment', { date: shortMoment(t, at) }),
      ].join(' · ');
      const known = [job.title ?? '', about, job.id, COMMAND[job.type]].join(' ').toLowerCase();
      return { name: `${named(t, job, about.length)} · ${about}`, value: job.id, known };
    })
    .filter(({ known }) => words.every((word) => known.includes(word)))
    .slice(0, MOST)
    .map(({ name, value }) => ({ name, value }));
}

/** The song's name, as long as it fits beside the rest. */
function named(t: Translate, job: Found['job'], rest: number): string {
  const room = NAME_LENGTH - rest - ' · '.length;
  for (let length = room; ; length--) {
    const name = songName(t, job, length);
    if (name.length <= room) return name;
  }
}
