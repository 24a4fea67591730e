import { z } from 'zod';
import { list, type Refinement, refuse, text, whole } from './form.ts';

/** Discord's locales, in which names and descriptions may be given. */
const locales = (
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja ' +
  'zh-TW ko'
).split(' ');

/** Names or descriptions by locale. */
export function localized(value: z.ZodType<string>) {
  return z.record(z.string(), value.nullable()).superRefine((entries, context) => {
    for (const locale of Object.keys(entries).filter((key) => !locales.includes(key))) {
      refuse(context, 'LOCALE_INVALID', `${locale} is not a locale.`, [locale]);
    }
  });
}

const pattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The name of a slash command or of an option: one word in lower case. */
export const slashName = z.string().superRefine((name, context) => {
  if (pattern.test(name) && name === name.toLowerCase()) return;
  refuse(context, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
});

const choice = z.object({
  name: text(1, 100),
  name_localizations: localized(text(1, 100)).nullish(),
  value: z.union([text(0, 6000), z.number()]),
});

const shared = {
  name: slashName,
  name_localizations: localized(slashName).nullish(),
  description: text(1, 100),
  description_localizations: localized(text(1, 100)).nullish(),
};

const valueOption = z
  .object({
    type: z.literal([3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ...shared,
    required: z.boolean().nullish(),
    autocomplete: z.boolean().nullish(),
    choices: list(choice, 0, 25).nullish(),
    min_length: whole(0, 6000).nullish(),
    max_length: whole(1, 6000).nullish(),
    min_value: z.number().nullish(),
    max_value: z.number().nullish(),
    channel_types: z.array(z.int()).nullish(),
  })
  .superRefine((option, context) => {
    if (option.autocomplete && option.choices?.length) {
      const message = 'Autocomplete and choices are mutually exclusive';
      refuse(context, 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message, ['autocomplete']);
    }
    const expected = option.type === 3 ? 'string' : 'number';
    option.choices?.forEach((each, index) => {
      if (typeof each.value === expected) return;
      const message = `Value is not a valid ${expected}.`;
      refuse(context, 'BASE_TYPE_BAD_TYPE', message, ['choices', index, 'value']);
    });
    uniqueNames(option.choices ?? [], ['choices'], context);
  });

/** An option with a value of its own, as the rules leave it. */
export type ValueOption = z.output<typeof valueOption>;

const values = list(valueOption, 0, 25).superRefine(orderly);
const subcommand = z.object({ type: z.literal(1), ...shared, options: values.nullish() });
const group = z.object({
  type: z.literal(2),
  ...shared,
  options: list(subcommand, 1, 25).superRefine((options, context) => uniqueNames(options, [], context)),
});

/** A subcommand, a group of subcommands, or a value. */
export type CommandOption = z.output<typeof subcommand> | z.output<typeof group> | ValueOption;

/** The options of a command: either all values, required ones first, or all subcommands and groups. */
export const optionsSchema = list(
  z.discriminatedUnion('type', [subcommand, group, valueOption]),
  0,
  25,
).superRefine(orderly);

function orderly(options: CommandOption[], context: Refinement): void {
  uniqueNames(options, [], context);
  const nested = options.filter((each) => each.type < 3).length;
  if (nested > 0 && nested < options.length) {
    const message =
      'Sub-command and sub-command group option types are mutually exclusive to all other types';
    refuse(context, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
  }
  const required = options.map((each) => 'required' in each && each.required === true);
  const late = required.findIndex((isRequired, index) => isRequired && required[index - 1] === false);
  if (late === -1 || nested > 0) return;
  const message = 'Required options must be placed before non-required options';
  refuse(context, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message, [late]);
}

function uniqueNames(items: { name: string }[], at: (string | number)[], context: Refinement): void {
  const names = items.map(({ name }) => name);
  names.forEach((name, index) => {
    if (names.indexOf(name) === index) return;
    refuse(context, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists', [
      ...at,
      index,
    ]);
  });
}
