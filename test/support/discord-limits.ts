import { ComponentType } from 'discord.js';
import { expect } from 'vitest';
import type { MessagePayload } from '../../src/services/platform/messenger.ts';

/** Every text of a message that Discord formats; labels of buttons show as they are. */
export function textsOf({ content, embeds }: MessagePayload): string[] {
  const inEmbeds = (embeds ?? []).flatMap(({ title, description, fields = [], footer }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  return [content, ...inEmbeds].filter((text) => typeof text === 'string');
}

/** The buttons and menus of a message, row after row. */
function controlsOf({ components }: Pick<MessagePayload, 'components'>) {
  return (components ?? []).flatMap((row) => {
    if (!('components' in row) || row.type !== 1) throw new Error('something else than a row of controls');
    return row.components;
  });
}

/** The buttons of a message, row after row. */
export const buttonsOf = (payload: Pick<MessagePayload, 'components'>) =>
  controlsOf(payload).filter((control) => control.type === ComponentType.Button);

/** The menus of a message. */
export const menusOf = (payload: Pick<MessagePayload, 'components'>) =>
  controlsOf(payload).filter((control) => control.type === ComponentType.StringSelect);

/** Fails if Discord would refuse the message. Lengths are counted in UTF-16, which is never less than Discord counts. */
export function expectInsideLimits(payload: MessagePayload): void {
  const { content, embeds = [], components = [] } = payload;
  if (embeds?.length === 0) expect(content?.trim()).not.toBe('');
  expect(content?.length).toBeLessThanOrEqual(2_000);
  expect(embeds?.length).toBeLessThanOrEqual(10);
  let total = 0;
  for (const { title = '', description = '', url = '', footer, fields = [], author } of embeds ?? []) {
    expect(author).toBeUndefined();
    expect(fields.length).toBeLessThanOrEqual(25);
    expect(title.length).toBeLessThanOrEqual(256);
    expect(description.length).toBeLessThanOrEqual(4_096);
    expect(url.length).toBeLessThanOrEqual(2_048);
    expect((title + description).trim()).not.toBe('');
    expect(footer?.text.length ?? 0).toBeLessThanOrEqual(2_048);
    for (const { name, value } of fields) {
      for (const text of [name, value]) expect(text.trim()).not.toBe('');
      expect(name.length).toBeLessThanOrEqual(256);
      expect(value.length).toBeLessThanOrEqual(1_024);
      total += name.length + value.length;
    }
    total += title.length + description.length + (footer?.text.length ?? 0);
  }
  expect(total).toBeLessThanOrEqual(6_000);
  expect(components?.length).toBeLessThanOrEqual(5);
  for (const row of components ?? []) {
    const [buttons, menus] = [buttonsOf({ components: [row] }), menusOf({ components: [row] })];
    // A menu has its row for itself.
    expect(buttons.length + 5 * menus.length).toBeGreaterThanOrEqual(1);
    expect(buttons.length + 5 * menus.length).toBeLessThanOrEqual(5);
    for (const { placeholder = '', options, custom_id: customId } of menus) {
      expect(placeholder.length).toBeLessThanOrEqual(150);
      expect(customId.length).toBeLessThanOrEqual(100);
      expect(options.length).toBeGreaterThanOrEqual(1);
      expect(options.length).toBeLessThanOrEqual(25);
      expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
      for (const { label, value, description } of options) {
        expect(label.trim()).not.toBe('');
        for (const text of [label, value, description ?? '']) expect(text.length).toBeLessThanOrEqual(100);
      }
    }
    for (const button of buttons) {
      const label = 'label' in button ? (button.label ?? '') : '';
      expect(label.trim().length).toBeGreaterThanOrEqual(1);
      expect(label.length).toBeLessThanOrEqual(80);
      expect(label).not.toMatch(/\p{Cs}/u);
      if ('url' in button) expect(button.url.length).toBeLessThanOrEqual(512);
      else if ('custom_id' in button) expect(button.custom_id.length).toBeLessThanOrEqual(100);
    }
  }
  const customIds = controlsOf(payload).flatMap((button) =>
    'custom_id' in button ? [button.custom_id] : [],
  );
  expect(new Set(customIds).size).toBe(customIds.length);
  for (const text of textsOf(payload)) expect(text).not.toMatch(/\p{Cs}/u);
}

/** Fails if the message could ping anybody but `userId`, or if it holds any other mention that would show as one. */
export function expectToPing(payload: MessagePayload, userId?: string): void {
  expect(payload.allowed_mentions).toEqual({ parse: [], users: userId === undefined ? [] : [userId] });
  const shown = textsOf(payload).join('\n');
  const mentions = shown.match(/(?<!\\)<(@[!&]?|#|\/|id:|a?:)[^>\n]*>|@(everyone|here)/g) ?? [];
  expect(mentions.filter((found) => found !== `<@${userId}>`)).toEqual([]);
}
