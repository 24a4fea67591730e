import type { Directory } from '../directory.ts';
import type { SandboxEvent } from '../events.ts';
import type { GatewayEntry, RequestEntry } from '../protocol-entries.ts';
import type { Snowflake } from '../snowflake.ts';
import { type InteractionView, type MessageView, viewInteraction, viewMessage } from './views.ts';

/** What whoever watches the sandbox is told. A `message` with an `ephemeralFor` is for that person's screen only. */
export type ControlEvent =
  | {
      readonly type: 'message';
      readonly change: 'created' | 'updated' | 'deleted';
      readonly message: MessageView;
    }
  | { readonly type: 'interaction'; readonly interaction: InteractionView }
  /** A list of commands was written: a guild's, or with `null` the global one. */
  | { readonly type: 'commands'; readonly guildId: Snowflake | null }
  | { readonly type: 'bot'; readonly online: boolean }
  /** Members, roles, permissions, channels or private channels have changed: read the state again. */
  | { readonly type: 'world' }
  | { readonly type: 'request'; readonly entry: RequestEntry }
  | { readonly type: 'gateway'; readonly entry: GatewayEntry };

/** The event without its secrets. */
export function viewEvent(event: SandboxEvent, directory: Directory): ControlEvent {
  switch (event.type) {
    case 'message':
      return { ...event, message: viewMessage(event.message, directory) };
    case 'interaction':
      return { type: 'interaction', interaction: viewInteraction(event.interaction) };
    default:
      return event;
  }
}
