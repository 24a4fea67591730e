import { z } from 'zod';
import { localized, optionsSchema, slashName } from './command-option-rules.ts';
import { refuse, text } from './form.ts';

/** What a command is called from: the composer, a person's menu, or a message's menu. */
export const commandTypes = { chatInput: 1, user: 2, message: 3 } as const;

const most: Record<number, number> = { 1: 100, 2: 15, 3: 15 };
const mostCharacters = 8000;

const menuName = text(1, 32);

/** One application command as a bot sends it. */
export const commandSchema = z
  .object({
    type: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .nullish()
      .transform((type) => type ?? commandTypes.chatInput),
    name: z.string(),
    name_localizations: localized(z.string()).nullish(),
    description: z.string().nullish(),
    description_localizations: localized(text(1, 100)).nullish(),
    options: optionsSchema.nullish(),
    default_member_permissions: z
      .union([z.string().regex(/^\d+$/), z.int()])
      .transform(String)
      .nullish(),
    dm_permission: z.boolean().nullish(),
    contexts: z.array(z.union([z.literal(0), z.literal(1), z.literal(2)])).nullish(),
    integration_types: z.array(z.union([z.literal(0), z.literal(1)])).nullish(),
    nsfw: z.boolean().nullish(),
  })
  .superRefine((command, context) => {
    const slash = command.type === commandTypes.chatInput;
    const nameRule = slash ? slashName : menuName;
    borrow(context, nameRule, command.name, ['name']);
    for (const [locale, name] of Object.entries(command.name_localizations ?? {})) {
      if (name !== null) borrow(context, nameRule, name, ['name_localizations', locale]);
    }
    if (slash) borrow(context, text(1, 100), command.description ?? '', ['description']);
    if (!slash && command.description) {
      const message = 'Context menu commands cannot have description';
      refuse(context, 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION', message, ['description']);
    }
    if (!slash && command.options?.length) {
      refuse(
        context,
        'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS',
        'Context menu commands cannot have options',
        ['options'],
      );
    }
    if (countCharacters(command) > mostCharacters) {
      const message = `Command exceeds maximum size (${mostCharacters})`;
      refuse(context, 'APPLICATION_COMMAND_TOO_LARGE', message);
    }
  });

/** A command that has passed the rules, before it has an id. */
export type CommandDraft = z.output<typeof commandSchema>;

/** A whole list of commands: each type has its own limit, and no name may appear twice within a type. */
export const commandListSchema = z.array(commandSchema).superRefine((commands, context) => {
  const keys = commands.map(({ type, name }) => `${type} ${name}`);
  keys.forEach((key, index) => {
    if (keys.indexOf(key) === index) return;
    refuse(context, 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique', [
      index,
    ]);
  });
});

/** Whether there are more commands of some type than an application may have. */
export function tooManyCommands(commands: readonly { type: number }[]): boolean {
  return [1, 2, 3].some((type) => commands.filter((each) => each.type === type).length > (most[type] ?? 0));
}

function borrow(
  context: Parameters<typeof refuse>[0],
  schema: z.ZodType,
  value: unknown,
  path: string[],
): void {
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    if (issue.code === 'custom') refuse(context, String(issue.params?.code), issue.message, path);
  }
}

/** Discord counts every name, description and value, each in its longest translation. */
function countCharacters(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, item) => sum + countCharacters(item), 0);
  if (typeof part !== 'object' || part === null) return 0;
  const fields: Record<string, unknown> = { ...part };
  const own = ['name', 'description', 'value'].reduce((sum, key) => {
    const translations = Object.values(fields[`${key}_localizations`] ?? {});
    const lengths = [fields[key], ...translations].map((value) => String(value ?? '').length);
    return sum + Math.max(...lengths);
  }, 0);
  return own + countCharacters(fields.options) + countCharacters(fields.choices);
}
