import type { ActionRow } from '../rules/component-rules.ts';
import type { Embed } from '../rules/embed-rules.ts';

/** Rows of components with their numbers: Discord counts from 1 on, in the order in which they are read. */
export function rowPayloads(rows: readonly ActionRow[]): object[] {
  let count = 0;
  const number = () => {
    count += 1;
    return count;
  };
  return rows.map((row) => ({
    id: row.id ?? number(),
    type: row.type,
    components: row.components.map((component) => ({
      ...(component.type === 2 ? {} : { min_values: 1, max_values: 1 }),
      ...said(component),
      id: component.id ?? number(),
    })),
  }));
}

/** An embed with the kind that bots make, and with every field's `inline`. */
export function embedPayload(embed: Embed): object {
  const fields = embed.fields?.map((field) => ({ ...field, inline: field.inline ?? false }));
  return { type: 'rich', ...said(embed), ...(fields ? { fields } : {}) };
}

/** What was said, without the fields that were left empty. */
function said(part: object): object {
  return Object.fromEntries(
    Object.entries(part).filter(([, value]) => value !== null && value !== undefined),
  );
}
