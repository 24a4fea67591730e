import type { RunCommand, WaitForMessage } from './discord/control/arguments.ts';
import type { InteractionView, MessageView } from './discord/control/views.ts';
import type { CallbackBehaviour } from './upstream/separations/callback-delivery.ts';
import type { DemoSong } from './upstream/songs/catalogue.ts';

/** The controls of the two servers, from another process. */
export interface Remote {
  runCommand(call: RunCommand): Promise<InteractionView>;
  waitForMessage(wanted: WaitForMessage): Promise<MessageView>;
  songs(): Promise<readonly DemoSong[]>;
  setCallbacks(behaviour: CallbackBehaviour): Promise<void>;
}

export function createRemote({ discord, upstream }: { discord: string; upstream: string }): Remote {
  // The answers have the shapes that the controls' own types promise; both sides are compiled together.
  async function ask<Answer>(url: string, body?: unknown): Promise<Answer> {
    const response = await fetch(
      url,
      body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    );
    const answer = await response.json();
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${JSON.stringify(answer)}`);
    return answer as Answer;
  }
  return {
    runCommand: (call) => ask(`${discord}/control/runCommand`, call),
    waitForMessage: (wanted) => ask(`${discord}/control/wait-for-message`, wanted),
    songs: async () => (await ask<{ songs: readonly DemoSong[] }>(`${upstream}/control/state`)).songs,
    setCallbacks: (behaviour) => ask(`${upstream}/control/setCallbacks`, behaviour),
  };
}
