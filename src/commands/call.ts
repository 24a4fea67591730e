import type { Language } from '../services/messages/languages.ts';
import type { Translate } from '../services/messages/translate.ts';
import type { Form, MessagePayload, MessagePlace } from '../services/platform/messenger.ts';

/** One use of a command, a component or a form, as Discord told us. */
export interface Call {
  id: string;
  applicationId: string;
  token: string;
  guildId: string;
  channelId: string;
  /** In a direct message: only this member can read along. */
  isDirect: boolean;
  userId: string;
  roleIds: readonly string[];
  /** Role ids of somebody whom an option names. */
  rolesOf(userId: string): readonly string[];
  /** May manage the server (its owner and administrators may, too). */
  isManager: boolean;
  /** When it reached us, epoch ms. */
  arrivedAt: number;
  /** What the member reads, and what the server reads. */
  languages: { member: Language; server: Language };
  /** In the member's language, for what they alone read. */
  t: Translate;
  /** The most bytes that a file in an answer may have. */
  attachmentLimit: number;
  /** The message under which a component was used. */
  message: MessagePlace | undefined;
  /** Answers at once, to this member alone; said again, it takes the place of the answer. */
  replyPrivately(payload: MessagePayload): Promise<void>;
  /** For an answer that takes a moment: acknowledges now, to this member alone; `replyPrivately` then fills it in. */
  thinkPrivately(): Promise<void>;
  /** Changes the message under which a component was used. */
  changeMessage(payload: MessagePayload): Promise<void>;
  /** Asks for more, in a form; nothing can be answered besides. */
  openForm(form: Form): Promise<void>;
}
