import type { MessagePayload } from '../platform/messenger.ts';
import type { IdField, IdProblem } from '../separation/ids.ts';
import { code, pinging, prose } from './text.ts';
import type { Translate } from './translate.ts';

const EXAMPLES: Record<IdField, string> = {
  task_id: '`3e63b4cc88d52611159371f6af5571e7`',
  audio_id: '`376c687e-d439-42c1-b1e4-bcb43b095ec2`',
};

/** Names every wrong field, what was given, what is wrong with it and how the right one looks. */
export function invalidIds(t: Translate, problems: readonly IdProblem[]): MessagePayload {
  const heading = t(problems.length === 1 ? 'ids.heading.one' : 'ids.heading.two');
  const lines = problems.map((problem) => {
    const { field } = problem;
    const given = code(problem.given) ?? t('ids.nothing');
    const said = t('ids.problem', { field: t(`name.${field}`), given, mistake: mistakeIn(t, problem) });
    return `${said}\n-# ${t(`ids.example.${field}`, { example: EXAMPLES[field] })}`;
  });
  return { content: `${prose(t, heading, t('uncharged'))}\n\n${lines.join('\n')}`, ...pinging() };
}

function mistakeIn(t: Translate, { field, mistake }: IdProblem): string {
  if (mistake === 'swapped' || mistake === 'characters') return t(`ids.${mistake}.${field}`);
  return t(`ids.${mistake}`);
}
