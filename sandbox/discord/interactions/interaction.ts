import type { Modal } from '../rules/modal-rules.ts';
import type { Snowflake } from '../snowflake.ts';

/** Discord's numbers for the kinds of interactions. */
export const interactionTypes = { command: 2, component: 3, autocomplete: 4, modalSubmit: 5 } as const;

/** One suggestion of an autocomplete answer. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/**
 * Where an interaction stands; `afterMs` counts from its creation.
 *
 *     pending ─┬─ acknowledged   a message, a placeholder or an update
 *              ├─ choices        autocomplete
 *              ├─ modal          a form was shown
 *              └─ failed         nothing within 3 s: "The application did not respond"
 */
export type InteractionState =
  | { readonly status: 'pending' }
  | { readonly status: 'acknowledged'; readonly afterMs: number; readonly callback: 4 | 5 | 6 | 7 }
  | { readonly status: 'choices'; readonly afterMs: number; readonly choices: readonly Choice[] }
  | { readonly status: 'modal'; readonly afterMs: number; readonly modal: Modal }
  | { readonly status: 'failed'; readonly reason: string };

/** What a member did with the bot. */
export interface Interaction {
  readonly id: Snowflake;
  readonly token: string;
  readonly type: (typeof interactionTypes)[keyof typeof interactionTypes];
  /** The command's path as a member reads it, or the custom id of a component or of a modal. */
  readonly name: string;
  /** The menu's command or the composer's; absent for components and modals. */
  readonly commandType?: number;
  readonly personId: Snowflake;
  readonly guildId: Snowflake | null;
  readonly channelId: Snowflake;
  readonly createdAt: number;
  /** The message whose component was used, also when that led to a modal. */
  readonly sourceMessageId?: Snowflake;
  /** The message that a message command was used on. */
  readonly targetMessageId?: Snowflake;
  /** The interaction that was answered with the form, for forms. */
  readonly openedBy?: Interaction;
  /** The type of the option that is being completed. */
  readonly focusedType?: number;
  /** The body of INTERACTION_CREATE. */
  readonly payload: Readonly<Record<string, unknown>>;
  state: InteractionState;
  /** The message that `@original` means. */
  responseId?: Snowflake;
  /** A deferred reply still waits for its first content. */
  placeholder: boolean;
}
