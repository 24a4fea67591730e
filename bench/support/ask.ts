import type { DiscordSandbox } from '../../sandbox/discord/server.ts';
import type { DemoSong } from '../../sandbox/upstream/songs/catalogue.ts';

export const CHANNEL = '#song-requests';

/** Uses a command, and measures in ms until Discord has the bot's acknowledgement. */
export interface Asking {
  readonly interactionId: string;
  readonly acknowledged: Promise<number>;
}

export type Ask = (name: string, options: Record<string, string>) => Asking;

/** A member of this Discord with a stopwatch. */
export function createAsk({ control }: DiscordSandbox): Ask {
  const waiting = new Map<string, { resolve: (at: number) => void; reject: (error: Error) => void }>();
  control.subscribe((event) => {
    if (event.type !== 'interaction' || event.interaction.state.status === 'pending') return;
    const { id, state } = event.interaction;
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (state.status === 'acknowledged') waiter?.resolve(performance.now());
    else waiter?.reject(new Error(`an interaction came to its end as ${JSON.stringify(state)}`));
  });
  return (name, options) => {
    const sentAt = performance.now();
    const { id } = control.runCommand({ as: 'mira', channel: CHANNEL, name, options });
    const acknowledged = new Promise<number>((resolve, reject) => {
      waiting.set(id, { resolve: (at) => resolve(at - sentAt), reject });
    });
    return { interactionId: id, acknowledged };
  };
}

/** Gives a floor the commands that the benches use. */
export async function registerCommands({ url, token, applicationId }: DiscordSandbox): Promise<void> {
  const option = (name: string) => ({ type: 3, name, description: name, required: true });
  const options = [option('task_id'), option('audio_id')];
  const response = await fetch(`${url}/v10/applications/${applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(['karaoke', 'stems'].map((name) => ({ type: 1, name, description: name, options }))),
  });
  if (!response.ok) throw new Error(`Discord did not take the commands: ${await response.text()}`);
}

/** The ids of every track of these songs, as the options of a command. */
export const idsOf = (songs: readonly DemoSong[]): { task_id: string; audio_id: string }[] =>
  songs.flatMap(({ taskId, tracks }) =>
    tracks.map(({ audioId }) => ({ task_id: taskId, audio_id: audioId })),
  );
