import { asking } from './ja/asking.ts';
import { board } from './ja/board.ts';
import { changes } from './ja/changes.ts';
import { choices } from './ja/choices.ts';
import { commands } from './ja/commands.ts';
import { failures } from './ja/failures.ts';
import { help } from './ja/help.ts';
import { jobs } from './ja/jobs.ts';
import { leaving } from './ja/leaving.ts';
import { links } from './ja/links.ts';
import { mix } from './ja/mix.ts';
import { mixer } from './ja/mixer.ts';
import { names } from './ja/names.ts';
import { play } from './ja/play.ts';
import { progress } from './ja/progress.ts';
import { questions } from './ja/questions.ts';
import { quotas } from './ja/quotas.ts';
import { refusals } from './ja/refusals.ts';
import { tracks } from './ja/tracks.ts';
import { troubles } from './ja/troubles.ts';
import { usage } from './ja/usage.ts';
import { words } from './ja/words.ts';

export const ja = {
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
