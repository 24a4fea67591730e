import { asking } from './en/asking.ts';
import { board } from './en/board.ts';
import { changes } from './en/changes.ts';
import { choices } from './en/choices.ts';
import { commands } from './en/commands.ts';
import { failures } from './en/failures.ts';
import { help } from './en/help.ts';
import { jobs } from './en/jobs.ts';
import { leaving } from './en/leaving.ts';
import { links } from './en/links.ts';
import { mix } from './en/mix.ts';
import { mixer } from './en/mixer.ts';
import { names } from './en/names.ts';
import { play } from './en/play.ts';
import { progress } from './en/progress.ts';
import { questions } from './en/questions.ts';
import { quotas } from './en/quotas.ts';
import { refusals } from './en/refusals.ts';
import { tracks } from './en/tracks.ts';
import { troubles } from './en/troubles.ts';
import { usage } from './en/usage.ts';
import { words } from './en/words.ts';

export const en = {
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
