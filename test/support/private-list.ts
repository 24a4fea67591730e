import type { InteractionView, MessageView } from '../../sandbox/discord/control/views.ts';
import { buttonsOf, textOf } from './message.ts';
import { CHANNEL, GUILD, type World } from './world.ts';

/** Uses a sub-command of `/jobs` in the channel of song requests. */
export const useJobs = (
  world: World,
  as: string,
  subcommand: string,
  options: Record<string, string> = {},
): InteractionView =>
  world.discord.control.runCommand({ as, channel: CHANNEL, guild: GUILD, name: 'jobs', subcommand, options });

/** The answer to an interaction, which nobody else may see. */
export async function privateAnswer(world: World, { id }: InteractionView): Promise<MessageView> {
  const { control } = world.discord;
  const answer = await control.until(
    () => control.state().messages.find(({ usedBy, loading }) => usedBy?.interactionId === id && !loading),
    { timeoutMs: 15_000 },
  );
  if (!answer.ephemeral) throw new Error(`everybody sees the answer: ${textOf(answer)}`);
  return answer;
}

/** Presses a button, and waits for the private answer to it. */
export const pressed = (world: World, as: string, message: MessageView, customId: string) =>
  privateAnswer(world, world.discord.control.press({ as, message: message.id, customId }));

/** Presses a button that changes its message, and waits for what the message says then. */
export async function turned(world: World, as: string, message: MessageView, customId: string) {
  const { control } = world.discord;
  const { edits } = message;
  control.press({ as, message: message.id, customId });
  return await control.until(
    () => control.state().messages.find((each) => each.id === message.id && each.edits > edits),
    { timeoutMs: 15_000 },
  );
}

/** Custom ids of the buttons under a message. */
export const customIdsOf = (message: MessageView): string[] =>
  buttonsOf(message).flatMap(({ customId }) => (customId === undefined ? [] : [customId]));

/** Everything that a card says, its fields and its footer included. */
export function cardOf(message: MessageView): string {
  const inEmbeds = message.embeds.flatMap(({ fields, footer }) => [
    ...(fields ?? []).map(({ name, value }) => `${name}: ${value}`),
    footer?.text,
  ]);
  return [textOf(message), ...inEmbeds].join('\n');
}

/** Posts a message of the bot's with these buttons (5 at most), as if it had been there before. */
export async function placeButtons(world: World, ...customIds: string[]): Promise<MessageView> {
  const { control, url, token } = { ...world.discord, control: world.discord.control };
  const guild = control.state().guilds.find(({ name }) => name === GUILD);
  const channel = guild?.channels.find(({ name }) => `#${name}` === CHANNEL);
  const buttons = customIds.map((custom_id) => ({ type: 2, style: 2, label: 'A button', custom_id }));
  const answer = await fetch(`${url}/v10/channels/${channel?.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'Buttons', components: [{ type: 1, components: buttons }] }),
  });
  const { id } = (await answer.json()) as { id: string };
  return await control.until(() => control.state().messages.find((message) => message.id === id));
}
