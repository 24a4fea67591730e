import type { Scheduler } from 'fast-check';
import { DiscordError, UpstreamError } from '../../src/errors.ts';
import type { MessagePayload, Messenger } from '../../src/services/platform/messenger.ts';
import type { SeparationClient } from '../../src/services/separation/client.ts';

/** What happens to a request: it gets through, it never arrives, or its answer is lost. */
export type Luck = 'ok' | 'lost' | 'answer lost';
/** What upstream says to a submission. */
export type Verdict = 'taken' | 'declined' | 'refused' | 'answer lost' | 'lost';

/** A process of the bot: what it waits for never comes once it is dead. */
export interface Life {
  isDead: boolean;
}

export interface Separation {
  readonly id: string;
  readonly jobId: string;
  state: 'pending' | 'success' | 'failure';
}

export interface Message {
  readonly id: string;
  readonly channelId: string;
  /** The interaction that it answers. */
  readonly answers?: string;
  readonly isOriginal: boolean;
  readonly nonce?: string;
  readonly createdAt: number;
  payload: MessagePayload | undefined;
  isDeleted: boolean;
}

/** Both worlds outside of the bot, without any wire: a message store and a desk for separations. */
export interface Network {
  readonly messages: Message[];
  readonly separations: Separation[];
  /** How often a submission of each job was looked at, apart from being declined. */
  readonly submissions: Map<string, number>;
  messengerOf(life: Life): Messenger;
  clientOf(life: Life): SeparationClient;
}

/** For how long Discord recognises a message that is sent again. */
const NONCE_LIVES_MS = 5 * 60_000;
const NEVER = new Promise<never>(() => {});
const TRACKS = [{ stem: 'vocals', url: 'https://files.example.com/vocals.mp3' }] as const;

export function createNetwork(options: {
  scheduler: Scheduler;
  now: () => number;
  luck: () => Luck;
  verdict: () => Verdict;
}): Network {
  const { scheduler, now, luck, verdict } = options;
  const messages: Message[] = [];
  const separations: Separation[] = [];
  const submissions = new Map<string, number>();
  let count = 0;
  const nextId = () => String(++count);

  /** One request: out, its effect, and back, each in its own time. A dead sender's request that is still out is lost. */
  async function exchange<Answer>(
    life: Life,
    label: string,
    effect: () => Answer,
    fate: Luck,
    lost: () => Error,
  ): Promise<Answer> {
    await scheduler.schedule(Promise.resolve(), `${label} goes out`);
    if (life.isDead) return await NEVER;
    let answer: { value: Answer } | { error: unknown } | undefined;
    if (fate !== 'lost') {
      try {
        answer = { value: effect() };
      } catch (error) {
        answer = { error };
      }
    }
    await scheduler.schedule(Promise.resolve(), `${label} is answered`);
    if (life.isDead) return await NEVER;
    if (answer === undefined || fate === 'answer lost') throw lost();
    if ('error' in answer) throw answer.error;
    return answer.value;
  }

  function create(message: Omit<Message, 'id' | 'createdAt' | 'isDeleted'>): Message {
    const created = { ...message, id: nextId(), createdAt: now(), isDeleted: false };
    messages.push(created);
    return created;
  }
  const refuse = (reason: DiscordError['reason']): never => {
    throw new DiscordError(reason, undefined);
  };
  const originalOf = (token: string) => {
    const found = messages.find((message) => message.answers === token && message.isOriginal);
    if (found === undefined) return refuse('expired');
    return found.isDeleted ? refuse('unknown_message') : found;
  };
  const placeOf = ({ channelId, id }: Message) => ({ channelId, messageId: id });

  return {
    messages,
    separations,
    submissions,
    messengerOf(life) {
      const call = <Answer>(label: string, effect: () => Answer, fate: Luck = luck()) =>
        exchange(life, label, effect, fate, () => new DiscordError('transient', undefined));
      return {
        acknowledge: ({ token }) =>
          call('an acknowledgement', () => {
            if (messages.some(({ answers }) => answers === token)) refuse('already_acknowledged');
            create({ channelId: 'channel', answers: token, isOriginal: true, payload: undefined });
          }),
        reply: async () => {},
        suggest: async () => {},
        changeMessage: async () => {},
        openForm: async () => {},
        editReply: ({ token }, payload) =>
          call('an edit of a reply', () => {
            const message = originalOf(token);
            message.payload = payload;
            return placeOf(message);
          }),
        deleteReply: ({ token }) =>
          call('a removal of a reply', () => {
            originalOf(token).isDeleted = true;
          }),
        followUp: ({ token }, payload) =>
          call('a follow-up', () =>
            placeOf(create({ channelId: 'channel', answers: token, isOriginal: false, payload })),
          ),
        post: (channelId, payload, nonce) =>
          call('a message', () => {
            const known = messages.find(
              (message) =>
                message.nonce === nonce &&
                message.channelId === channelId &&
                now() - message.createdAt < NONCE_LIVES_MS,
            );
            return placeOf(known ?? create({ channelId, isOriginal: false, nonce, payload }));
          }),
        edit: ({ messageId }, payload) =>
          call('an edit', () => {
            const message = messages.find(({ id, isDeleted }) => id === messageId && !isDeleted);
            if (message === undefined) return refuse('unknown_message');
            message.payload = payload;
          }),
        findOwn: (channelId, texts) =>
          call('a look at the channel', () => {
            const posts = messages.filter((message) => message.channelId === channelId && !message.isDeleted);
            const found = posts.findLast(
              ({ answers, payload }) =>
                answers === undefined && texts.every((text) => JSON.stringify(payload).includes(text)),
            );
            return found && placeOf(found);
          }),
        findReply: (channelId, interactionId) =>
          call('a look for a reply', () => {
            const found = messages.find(
              (message) =>
                message.channelId === channelId && message.answers === interactionId && !message.isDeleted,
            );
            return found && placeOf(found);
          }),
        rolesOf: async () => [],
        guilds: () => call('a look at the servers', () => ['g']),
        openDirect: (userId) => call('opening a direct channel', () => `direct ${userId}`),
      };
    },
    clientOf(life) {
      const unclear = () => new UpstreamError('unclear');
      return {
        lyrics: async () => [],
        generate({ callbackUrl: jobId }) {
          const said = verdict();
          const effect = () => {
            if (said === 'declined') throw new UpstreamError('declined');
            submissions.set(jobId, (submissions.get(jobId) ?? 0) + 1);
            if (said === 'refused') throw new UpstreamError('failed');
            const separation: Separation = { id: nextId(), jobId, state: 'pending' };
            separations.push(separation);
            return separation.id;
          };
          const fate = said === 'lost' || said === 'answer lost' ? said : 'ok';
          return exchange(life, 'a submission', effect, fate, unclear);
        },
        details: (separationId) =>
          exchange(
            life,
            'a poll',
            () => outcomeOf(separations.find(({ id }) => id === separationId)?.state ?? 'pending'),
            luck(),
            unclear,
          ),
        song: () => Promise.reject(new UpstreamError('invalid')),
        credits: async () => 1_000,
      };
    },
  };
}

/** What a callback or a poll tells of a separation. */
export function outcomeOf(state: Separation['state']) {
  if (state === 'pending') return { type: 'pending' } as const;
  if (state === 'failure') return { type: 'failed', reason: 'failed', detail: 'callback 500' } as const;
  return { type: 'separated', tracks: TRACKS, completedAt: undefined } as const;
}
