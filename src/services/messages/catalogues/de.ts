import { asking } from './de/asking.ts';
import { board } from './de/board.ts';
import { changes } from './de/changes.ts';
import { choices } from './de/choices.ts';
import { commands } from './de/commands.ts';
import { failures } from './de/failures.ts';
import { help } from './de/help.ts';
import { jobs } from './de/jobs.ts';
import { leaving } from './de/leaving.ts';
import { links } from './de/links.ts';
import { mix } from './de/mix.ts';
import { mixer } from './de/mixer.ts';
import { names } from './de/names.ts';
import { play } from './de/play.ts';
import { progress } from './de/progress.ts';
import { questions } from './de/questions.ts';
import { quotas } from './de/quotas.ts';
import { refusals } from './de/refusals.ts';
import { tracks } from './de/tracks.ts';
import { troubles } from './de/troubles.ts';
import { usage } from './de/usage.ts';
import { words } from './de/words.ts';

export const de = {
  ...names,
  ...choices,
  ...commands,
  ...words,
  ...tracks,
  ...board,
  ...asking,
  ...failures,
  ...progress,
  ...refusals,
  ...questions,
  ...leaving,
  ...links,
  ...play,
  ...troubles,
  ...quotas,
  ...changes,
  ...usage,
  ...jobs,
  ...help,
  ...mix,
  ...mixer,
};
