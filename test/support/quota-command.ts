import type { InteractionView, MessageView } from '../../sandbox/discord/control/views.ts';
import { textOf } from './message.ts';
import { CHANNEL, idsOf, type World } from './world.ts';

type Given = Record<string, string | number | boolean>;

/** Uses a sub-command of `/quota` (or of the command that `name` says) in the channel of song requests. */
export function useQuota(
  world: World,
  as: string,
  subcommand: string,
  options: Given = {},
  name = 'quota',
): InteractionView {
  return world.discord.control.runCommand({ as, channel: CHANNEL, name, subcommand, options });
}

/** As `useQuota`, and waits for the whole answer, which nobody else may see. */
export async function quota(
  world: World,
  as: string,
  subcommand: string,
  options: Given = {},
  name = 'quota',
): Promise<MessageView> {
  const { id } = useQuota(world, as, subcommand, options, name);
  const { control } = world.discord;
  const answer = await control.until(
    () => control.state().messages.find(({ usedBy, loading }) => usedBy?.interactionId === id && !loading),
    { timeoutMs: 15_000 },
  );
  if (!answer.ephemeral) throw new Error(`everybody sees the answer: ${textOf(answer)}`);
  return answer;
}

/** Everything that the answer says. */
export const said = async (...call: Parameters<typeof quota>): Promise<string> =>
  textOf(await quota(...call));

/** Asks for a karaoke of the nth song and waits for its result or its refusal. */
export async function karaoke(world: World, as: string, song: number): Promise<string> {
  const asked = world.use('karaoke', idsOf(world.upstream.songs, song), as);
  return textOf(await outcomeOf(world, asked));
}

/** The message that tells the end of a request. */
export function outcomeOf(world: World, asked: InteractionView): Promise<MessageView> {
  const { control } = world.discord;
  return control.until(
    () =>
      control
        .state()
        .messages.find(
          (message) =>
            message.usedBy?.interactionId === asked.id && /ready|Nothing was sent/.test(textOf(message)),
        ),
    { timeoutMs: 30_000 },
  );
}
