import type { APIMessage } from 'discord.js';

/** What may name a song in somebody's message. */
export type ReadableMessage = Partial<
  Pick<APIMessage, 'content' | 'embeds' | 'components' | 'attachments' | 'message_snapshots'>
> & { referenced_message?: ReadableMessage | null };

// Where people and bots write, and links that somebody means to be followed; what names another comes before it,
// whatever order Discord sends them in.
const TEXTS = ['title', 'name', 'label', 'text', 'content', 'description', 'value', 'url', 'filename'];
// Pictures are named after all kinds of things.
const PICTURES = new Set(['image', 'thumbnail', 'video', 'provider']);
const DEEPEST = 8;
const LONGEST = 30_000;

/**
 * The texts of a message, part by part: its words, each embed, its components, its files, and what it forwards. At most
 * 30,000 characters, which no message of Discord's reaches.
 */
export function messageTexts(message: ReadableMessage): string[] {
  const parts: unknown[] = [
    { content: message.content },
    ...(message.embeds ?? []),
    message.components ?? [],
    message.attachments ?? [],
  ];
  let left = LONGEST;
  const texts = parts.map((part) => {
    const text = [...stringsIn(part)].join('\n').slice(0, left);
    left -= text.length;
    return text;
  });
  const forwarded = (message.message_snapshots ?? []).flatMap((snapshot) => messageTexts(snapshot.message));
  return [...texts, ...forwarded].filter((text) => text !== '');
}

function* stringsIn(value: unknown, depth = 0): Generator<string> {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  const entries = new Map<string, unknown>(Object.entries(value));
  for (const key of TEXTS) {
    const text = entries.get(key);
    if (typeof text === 'string') yield text;
  }
  for (const [key, inner] of entries) if (!PICTURES.has(key)) yield* stringsIn(inner, depth + 1);
}
