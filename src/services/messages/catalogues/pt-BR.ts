import { asking } from './pt-BR/asking.ts';
import { board } from './pt-BR/board.ts';
import { changes } from './pt-BR/changes.ts';
import { choices } from './pt-BR/choices.ts';
import { commands } from './pt-BR/commands.ts';
import { failures } from './pt-BR/failures.ts';
import { help } from './pt-BR/help.ts';
import { jobs } from './pt-BR/jobs.ts';
import { leaving } from './pt-BR/leaving.ts';
import { links } from './pt-BR/links.ts';
import { mix } from './pt-BR/mix.ts';
import { mixer } from './pt-BR/mixer.ts';
import { names } from './pt-BR/names.ts';
import { play } from './pt-BR/play.ts';
import { progress } from './pt-BR/progress.ts';
import { questions } from './pt-BR/questions.ts';
import { quotas } from './pt-BR/quotas.ts';
import { refusals } from './pt-BR/refusals.ts';
import { tracks } from './pt-BR/tracks.ts';
import { troubles } from './pt-BR/troubles.ts';
import { usage } from './pt-BR/usage.ts';
import { words } from './pt-BR/words.ts';

export const ptBR = {
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
