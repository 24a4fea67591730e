import { type APIInteraction, InteractionType, PermissionFlagsBits } from 'discord.js';
import type { Call } from '../commands/call.ts';
import { DiscordError } from '../errors.ts';
import { languageOf } from '../services/messages/languages.ts';
import { translator } from '../services/messages/translate.ts';
import type { MessagePayload, Messenger } from '../services/platform/messenger.ts';

type Answers = Pick<Messenger, 'acknowledge' | 'reply' | 'editReply' | 'openForm' | 'changeMessage'>;

// Discord answers with it for owners and administrators, too.
const MANAGE_GUILD = PermissionFlagsBits.ManageGuild;

/** The server in which a call counts, and what the one who calls is there. */
type Standing = Pick<Call, 'guildId' | 'roleIds' | 'isManager'>;

interface CallOptions {
  /** Epoch ms. */
  arrivedAt: number;
  messenger: Answers;
  /** Where Discord names no server: in a direct message. */
  standing?: Standing | undefined;
}

/** Who calls, where, and how to answer; undefined outside of servers. */
export function callOf(raw: APIInteraction, options: CallOptions): Call | undefined {
  const { arrivedAt, messenger, standing = standingOf(raw) } = options;
  const userId = callerOf(raw);
  if (standing === undefined || userId === undefined || raw.channel === undefined) return undefined;
  const languages = languagesOf(raw);
  return {
    id: raw.id,
    applicationId: raw.application_id,
    token: raw.token,
    ...standing,
    channelId: raw.channel.id,
    isDirect: raw.guild_id === undefined,
    userId,
    rolesOf: (memberId) => resolvedMembers(raw)[memberId]?.roles ?? [],
    arrivedAt,
    languages,
    t: translator(languages.member),
    attachmentLimit: raw.attachment_size_limit,
    message: raw.message && { channelId: raw.message.channel_id, messageId: raw.message.id },
    ...answersTo(raw, messenger),
  };
}

export const callerOf = (raw: APIInteraction): string | undefined => (raw.member?.user ?? raw.user)?.id;

function standingOf({ guild_id: guildId, member }: APIInteraction): Standing | undefined {
  if (guildId === undefined || member === undefined) return undefined;
  const isManager = (BigInt(member.permissions) & MANAGE_GUILD) !== 0n;
  return { guildId, roleIds: member.roles, isManager };
}

/** What the member reads, and what their server reads. */
export function languagesOf(raw: APIInteraction): Call['languages'] {
  const member = languageOf('locale' in raw ? raw.locale : undefined);
  return { member, server: raw.guild_locale === undefined ? member : languageOf(raw.guild_locale) };
}

/** The members whom the options of a command name. */
function resolvedMembers(raw: APIInteraction): Readonly<Record<string, { roles: readonly string[] }>> {
  if (raw.type !== InteractionType.ApplicationCommand || !('resolved' in raw.data)) return {};
  return (raw.data.resolved && 'members' in raw.data.resolved && raw.data.resolved.members) || {};
}

function answersTo(
  raw: APIInteraction,
  messenger: Answers,
): Pick<Call, 'replyPrivately' | 'thinkPrivately' | 'changeMessage' | 'openForm'> {
  let isAnswered = false;
  return {
    async thinkPrivately() {
      await messenger.acknowledge(raw, { isPrivate: true });
      isAnswered = true;
    },
    async replyPrivately(payload) {
      if (isAnswered) {
        await messenger.editReply({ applicationId: raw.application_id, token: raw.token }, payload);
        return;
      }
      await twice(() => messenger.reply(raw, payload, { isPrivate: true }));
      isAnswered = true;
    },
    changeMessage: (payload) => twice(() => messenger.changeMessage(raw, payload)),
    openForm: (form) => twice(() => messenger.openForm(raw, form)),
  };
}

/** Discord may have taken an answer whose own answer was lost: the second try then says so. */
async function twice(answer: () => Promise<void>): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (!(error instanceof DiscordError) || error.reason !== 'transient') throw error;
    await answer();
  }
}

/** Says something to a member whatever was answered to them before. */
export async function answer(
  raw: APIInteraction,
  payload: MessagePayload,
  messenger: Answers,
): Promise<void> {
  try {
    await messenger.reply(raw, payload, { isPrivate: true });
  } catch (error) {
    if (!(error instanceof DiscordError) || error.reason !== 'already_acknowledged') throw error;
    await messenger.editReply({ applicationId: raw.application_id, token: raw.token }, payload);
  }
}
