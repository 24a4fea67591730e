import { z } from 'zod';
import { list, refuse, snowflake, text, url, whole } from './form.ts';

const customId = text(1, 100);
const emoji = z
  .object({ id: snowflake.nullish(), name: text(1, 32).nullish(), animated: z.boolean().nullish() })
  .superRefine(({ id, name }, context) => {
    if (!id && !/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(name ?? ''))
      refuse(context, 'COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  });

const linkStyle = 5;

const button = z
  .object({
    type: z.literal(2),
    id: z.int().nullish(),
    style: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(linkStyle)]),
    label: text(0, 80).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    url: url(512, ['http', 'https', 'discord']).nullish(),
    disabled: z.boolean().nullish(),
  })
  .superRefine((value, context) => {
    if (value.custom_id && value.url) {
      const message = 'A custom id and url cannot both be specified';
      refuse(context, 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message);
    } else if (value.style === linkStyle && !value.url) {
      refuse(context, 'BUTTON_COMPONENT_URL_REQUIRED', 'A url is required', ['url']);
    } else if (value.style !== linkStyle && !value.custom_id) {
      refuse(context, 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required', ['custom_id']);
    }
    if (!value.label && !value.emoji) {
      const message = 'A button must have a label or an emoji';
      refuse(context, 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', message);
    }
  });

const selectOption = z.object({
  label: text(1, 100),
  value: text(1, 100),
  description: text(0, 100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});

const selectFields = {
  id: z.int().nullish(),
  custom_id: customId,
  placeholder: text(0, 150).nullish(),
  min_values: whole(0, 25).nullish(),
  max_values: whole(1, 25).nullish(),
  disabled: z.boolean().nullish(),
};

/** A select menu whose options are written out; also what a modal may hold in a label. */
export const stringSelectSchema = z
  .object({
    type: z.literal(3),
    ...selectFields,
    required: z.boolean().nullish(),
    options: list(selectOption, 1, 25),
  })
  .superRefine(({ options, min_values, max_values }, context) => {
    const values = options.map((option) => option.value);
    values.forEach((value, index) => {
      if (values.indexOf(value) === index) return;
      const message = 'The specified option value is already used';
      refuse(context, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message, ['options', index, 'value']);
    });
    if ((min_values ?? 1) > (max_values ?? 1)) {
      refuse(context, 'SELECT_COMPONENT_MIN_ABOVE_MAX', 'min_values is above max_values', ['min_values']);
    }
    if ((max_values ?? 1) > options.length) {
      const message = `max_values is above the number of options (${options.length})`;
      refuse(context, 'SELECT_COMPONENT_MAX_ABOVE_OPTIONS', message, ['max_values']);
    }
  });

const entitySelect = z.object({
  type: z.union([z.literal(5), z.literal(6), z.literal(7), z.literal(8)]),
  ...selectFields,
});

const componentSchema = z.discriminatedUnion('type', [button, stringSelectSchema, entitySelect]);

const rowSchema = z
  .object({ type: z.literal(1), id: z.int().nullish(), components: list(componentSchema, 1, 5) })
  .superRefine(({ components }, context) => {
    if (components.length < 2 || components.every((component) => component.type === 2)) return;
    const message = 'The specified component exceeds the maximum width';
    refuse(context, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message, ['components', 1]);
  });

/** A row of up to five buttons, or of one select menu. */
export type ActionRow = z.output<typeof rowSchema>;

/** Up to five rows; no custom id twice. */
export const rowsSchema = list(rowSchema, 0, 5).superRefine((rows, context) => {
  const seen = new Set<string>();
  rows.forEach((row, rowIndex) => {
    row.components.forEach((component, index) => {
      const id = component.custom_id;
      if (!id) return;
      const path = [rowIndex, 'components', index, 'custom_id'];
      if (seen.has(id)) {
        refuse(context, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated', path);
      }
      seen.add(id);
    });
  });
});
