import type { Form } from '../platform/messenger.ts';
import type { SeparationType } from '../separation/stems.ts';
import type { Translate } from './translate.ts';

/** Of the form for both ids; followed by the type. */
export const IDS_FORM = 'ids:';

// A link with everything that people copy along with it.
const LONGEST = 200;

/** Asks for both ids, of which one may be known. */
export function idsForm(
  t: Translate,
  type: SeparationType,
  known: { taskId?: string | undefined; audioId?: string | undefined } = {},
): Form {
  const field = (id: 'task_id' | 'audio_id', value: string | undefined) => ({
    id,
    label: t(`form.${id}`),
    maxLength: LONGEST,
    ...(value === undefined ? {} : { value: value.slice(0, LONGEST) }),
  });
  return {
    customId: `${IDS_FORM}${type}`,
    title: t(`form.title.${type}`),
    fields: [field('task_id', known.taskId), field('audio_id', known.audioId)],
  };
}
