import { z } from 'zod';
import { stringSelectSchema } from './component-rules.ts';
import { list, refuse, text, whole } from './form.ts';

const textInput = z
  .object({
    type: z.literal(4),
    id: z.int().nullish(),
    custom_id: text(1, 100),
    style: z.union([z.literal(1), z.literal(2)]),
    label: text(1, 45).nullish(),
    value: text(0, 4000).nullish(),
    placeholder: text(0, 100).nullish(),
    required: z.boolean().nullish(),
    min_length: whole(0, 4000).nullish(),
    max_length: whole(1, 4000).nullish(),
  })
  .superRefine(({ min_length, max_length }, context) => {
    if ((min_length ?? 0) <= (max_length ?? 4000)) return;
    refuse(context, 'TEXT_INPUT_MIN_ABOVE_MAX', 'min_length is above max_length', ['min_length']);
  });

const row = z
  .object({ type: z.literal(1), id: z.int().nullish(), components: list(textInput, 1, 1) })
  .superRefine(({ components }, context) => {
    if (components[0]?.label) return;
    refuse(context, 'BASE_TYPE_REQUIRED', 'This field is required', ['components', 0, 'label']);
  });

const label = z.object({
  type: z.literal(18),
  id: z.int().nullish(),
  label: text(1, 45),
  description: text(1, 100).nullish(),
  component: z.discriminatedUnion('type', [textInput, stringSelectSchema]),
});

/** A form in a window of its own: up to five inputs, each in a row or under a label. */
export const modalSchema = z.object({
  custom_id: text(1, 100),
  title: text(1, 45),
  components: list(z.discriminatedUnion('type', [row, label]), 1, 5).superRefine((rows, context) => {
    const ids = rows.map((each) => modalInput(each).custom_id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) === index) return;
      refuse(context, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated', [index]);
    });
  }),
});

/** A modal that has passed the rules. */
export type Modal = z.output<typeof modalSchema>;

/** The one input that a modal's row or label holds. */
export function modalInput(
  part: z.output<typeof row> | z.output<typeof label>,
): z.output<typeof textInput> | z.output<typeof stringSelectSchema> {
  if (part.type === 18) return part.component;
  const [input] = part.components;
  if (!input) throw new TypeError('A row of a modal holds exactly one input.');
  return input;
}
