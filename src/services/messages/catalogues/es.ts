import { asking } from './es/asking.ts';
import { board } from './es/board.ts';
import { changes } from './es/changes.ts';
import { choices } from './es/choices.ts';
import { commands } from './es/commands.ts';
import { failures } from './es/failures.ts';
import { help } from './es/help.ts';
import { jobs } from './es/jobs.ts';
import { leaving } from './es/leaving.ts';
import { links } from './es/links.ts';
import { mix } from './es/mix.ts';
import { mixer } from './es/mixer.ts';
import { names } from './es/names.ts';
import { play } from './es/play.ts';
import { progress } from './es/progress.ts';
import { questions } from './es/questions.ts';
import { quotas } from './es/quotas.ts';
import { refusals } from './es/refusals.ts';
import { tracks } from './es/tracks.ts';
import { troubles } from './es/troubles.ts';
import { usage } from './es/usage.ts';
import { words } from './es/words.ts';

export const es = {
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
