import type { MessageView } from '../../sandbox/discord/control/views.ts';

interface ShownButton {
  readonly label: string;
  readonly url?: string;
  readonly customId?: string;
}

/** Everything that a message says, without its buttons. */
export function textOf({ content, embeds }: MessageView): string {
  return [content, ...embeds.flatMap(({ title, url, description }) => [title, url, description])].join('\n');
}

/** The buttons under a message, in their order. */
export function buttonsOf(message: MessageView): ShownButton[] {
  return message.components
    .flatMap((row) => row.components)
    .flatMap((component) => {
      if (component.type !== 2) return [];
      const { label, url, custom_id: customId } = component;
      return [{ label: label ?? '', ...(url ? { url } : {}), ...(customId ? { customId } : {}) }];
    });
}

export const labelsOf = (message: MessageView): string[] => buttonsOf(message).map(({ label }) => label);

/** What is left of a message when it points to another one. */
export const POINTER =
  /answer to this request is here: https:\/\/discord\.com\/channels\/(\d+)\/(\d+)\/(\d+)/;

/** The one button of a failure. Throws when there is none. */
export function retryOf(message: MessageView): { message: string; customId: string } {
  const customId = buttonsOf(message).find((button) => button.customId?.startsWith('make:'))?.customId;
  if (customId === undefined) throw new Error(`no retry button under: ${textOf(message)}`);
  return { message: message.id, customId };
}
