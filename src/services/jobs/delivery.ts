import { z } from 'zod';
import { LANGUAGES } from '../messages/languages.ts';

const Time = z.number().int();

/** Where to answer an interaction, and until when (epoch ms) that works. */
const ReplyToken = z.strictObject({ applicationId: z.string(), token: z.string(), expiresAt: Time });

/** What a person was told last: the state it was about, and the message that says it. */
const Told = z.strictObject({
  as: z.enum(['separated', 'failed', 'refused', 'returned', 'cancelled']),
  via: z.enum(['reply', 'notice', 'channel', 'direct']),
  channelId: z.string(),
  messageId: z.string(),
});

/** Somebody who waits for a job, and where. */
export const Delivery = z.strictObject({
  /** Derived from the interaction's id: 25 characters at most, so that it serves as a nonce. */
  id: z.string().max(25),
  userId: z.string(),
  guildId: z.string(),
  channelId: z.string(),
  /** When they joined a job that somebody else had asked for: it costs them nothing. */
  joinedAt: Time.optional(),
  /** They want to hear no more of it; they can still look for it themselves. */
  hasLeft: z.boolean().default(false),
  /** Only this person may see the answer. */
  isPrivate: z.boolean(),
  /** They asked in a direct message: the answer is a message like any other there. */
  isDirect: z.literal(true).optional(),
  reply: ReplyToken,
  /** What the person reads, and what their server reads. */
  languages: z.strictObject({ member: z.enum(LANGUAGES), server: z.enum(LANGUAGES) }),
  /** The most bytes that a file in the answer may have. */
  attachmentLimit: z.number().int(),
  /** The message that answers the interaction, once we know it. */
  originalId: z.string().optional(),
  /** How often telling has failed for now, and when to try again. */
  attempts: z.number().int().default(0),
  retryAt: Time.optional(),
  /** Set before the one ping for a slow job goes out. */
  pinged: z.boolean().default(false),
  /** Set before a message that Discord cannot recognise as a repetition goes out. */
  posting: z.boolean().default(false),
  told: Told.optional(),
  /** Whether the sound was added to the message that told of the result; absent until that is decided. */
  files: z.enum(['added', 'none']).optional(),
  /** What that message says about the end of its links. */
  linkNote: z.enum(['soon', 'gone']).optional(),
  /** There is no way left to tell this person. */
  unreachable: z.boolean().default(false),
});
export type Delivery = z.infer<typeof Delivery>;
