import type { ValueOption } from '../../../discord/rules/command-option-rules.ts';

/** What somebody has put into an option: what they see, and what is sent if they picked it from a list. */
export interface Entry {
  readonly text: string;
  readonly picked?: string | number | boolean;
  readonly file?: { readonly filename: string; readonly base64: string };
}

type Value = string | number | boolean | { readonly filename: string; readonly base64: string };

export type Reading =
  | { readonly status: 'empty' }
  | { readonly status: 'value'; readonly value: Value }
  | { readonly status: 'problem'; readonly problem: string };

const problem = (text: string): Reading => ({ status: 'problem', problem: text });
const sent = (value: Value): Reading => ({ status: 'value', value });

/** What would be sent for an option, or what a client says is wrong with it. */
export function readValue(option: ValueOption, entry: Entry | undefined): Reading {
  if (entry?.file) return sent(entry.file);
  if (entry === undefined || entry.text === '') {
    return option.required ? problem('This option is required. Specify a value') : { status: 'empty' };
  }
  if (entry.picked !== undefined) return sent(entry.picked);
  const text = entry.text.trim();
  const choice = option.choices?.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (choice) return sent(choice.value);
  if (option.choices?.length) return problem('This option has to be one of the choices');
  switch (option.type) {
    case 3:
      return readText(option, entry.text);
    case 4:
    case 10:
      return readNumber(option, text);
    case 5:
      return /^(true|false)$/i.test(text) ? sent(/^true$/i.test(text)) : problem('Choose True or False');
    default:
      return problem('Choose one from the list');
  }
}

function readText(option: ValueOption, text: string): Reading {
  const length = [...text].length;
  if (length < (option.min_length ?? 0))
    return problem(`At least ${option.min_length} characters are needed`);
  if (length > (option.max_length ?? 6000))
    return problem(`At most ${option.max_length} characters are allowed`);
  return sent(text);
}

function readNumber(option: ValueOption, text: string): Reading {
  const value = Number(text);
  if (!Number.isFinite(value)) return problem('Enter a number');
  if (option.type === 4 && !Number.isSafeInteger(value)) return problem('Enter a whole number');
  if (value < (option.min_value ?? -Infinity)) return problem(`Enter ${option.min_value} or more`);
  if (value > (option.max_value ?? Infinity)) return problem(`Enter ${option.max_value} or less`);
  return sent(value);
}

const typeNames: Record<ValueOption['type'], string> = {
  3: 'text',
  4: 'whole number',
  5: 'true or false',
  6: 'person',
  7: 'channel',
  8: 'role',
  9: 'person or role',
  10: 'number',
  11: 'file',
};

/** The type of an option in words. */
export const typeOf = (option: ValueOption): string => typeNames[option.type];
