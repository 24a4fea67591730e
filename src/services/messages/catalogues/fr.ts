import { asking } from './fr/asking.ts';
import { board } from './fr/board.ts';
import { changes } from './fr/changes.ts';
import { choices } from './fr/choices.ts';
import { commands } from './fr/commands.ts';
import { failures } from './fr/failures.ts';
import { help } from './fr/help.ts';
import { jobs } from './fr/jobs.ts';
import { leaving } from './fr/leaving.ts';
import { links } from './fr/links.ts';
import { mix } from './fr/mix.ts';
import { mixer } from './fr/mixer.ts';
import { names } from './fr/names.ts';
import { play } from './fr/play.ts';
import { progress } from './fr/progress.ts';
import { questions } from './fr/questions.ts';
import { quotas } from './fr/quotas.ts';
import { refusals } from './fr/refusals.ts';
import { tracks } from './fr/tracks.ts';
import { troubles } from './fr/troubles.ts';
import { usage } from './fr/usage.ts';
import { words } from './fr/words.ts';

export const fr = {
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
