import type { DiscordControl } from '../../../discord/control/control.ts';
import type { Deed, SandboxView } from '../../wire.ts';

/** What the sandbox refused, in its words. */
export class CallError extends Error {}

// Callers name the type that the server's own interface promises; both sides are compiled together.
async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(path, body === undefined ? {} : init);
  const answer = await response.json();
  if (!response.ok) throw new CallError(answer?.error?.message ?? `${path} answered ${response.status}`);
  return answer as Answer;
}

type Calls = Omit<DiscordControl, 'until' | 'subscribe' | 'channelAs' | 'waitForMessage'>;
type Body<Name extends keyof Calls> = Parameters<Calls[Name]>[0] extends object
  ? Parameters<Calls[Name]>[0]
  : object;

/** Calls one method of the control. Rejects with a `CallError` when it is refused. */
export function call<Name extends keyof Calls>(
  name: Name,
  body: Body<Name>,
): Promise<Awaited<ReturnType<Calls[Name]>>> {
  return ask(`/control/${name}`, body);
}

export const readView = () => ask<SandboxView>('/sandbox/view');
export const doDeed = (deed: Deed) => ask<SandboxView>('/sandbox/do', deed);
