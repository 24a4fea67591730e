import { z } from 'zod';
import { list, refuse, text, url, whole } from './form.ts';

const link = url(2048, ['http', 'https']);
const mediaLink = url(2048, ['http', 'https', 'attachment']);
const media = z.object({ url: mediaLink });

/** One embed, with the limits of its parts. */
export const embedSchema = z.object({
  title: text(0, 256).nullish(),
  description: text(0, 4096).nullish(),
  url: link.nullish(),
  color: whole(0, 0xffffff).nullish(),
  timestamp: z.iso.datetime({ offset: true }).nullish(),
  author: z.object({ name: text(1, 256), url: link.nullish(), icon_url: mediaLink.nullish() }).nullish(),
  footer: z.object({ text: text(1, 2048), icon_url: mediaLink.nullish() }).nullish(),
  image: media.nullish(),
  thumbnail: media.nullish(),
  fields: list(
    z.object({ name: text(1, 256), value: text(1, 1024), inline: z.boolean().nullish() }),
    0,
    25,
  ).nullish(),
});

/** An embed that has passed the rules. */
export type Embed = z.output<typeof embedSchema>;

const mostCharacters = 6000;

/** Up to ten embeds with up to 6,000 characters of text in all of them together. */
export const embedsSchema = list(embedSchema, 0, 10).superRefine((embeds, context) => {
  let total = 0;
  embeds.forEach((embed, index) => {
    total += embedLength(embed);
    if (total <= mostCharacters) return;
    const message = `Embed size exceeds maximum size of ${mostCharacters}`;
    refuse(context, 'MAX_EMBED_SIZE_EXCEEDED', message, [index]);
  });
});

/** How many characters of an embed count towards the total. */
export function embedLength(embed: Embed): number {
  const texts = [embed.title, embed.description, embed.author?.name, embed.footer?.text];
  for (const field of embed.fields ?? []) texts.push(field.name, field.value);
  return texts.reduce((sum, part) => sum + [...(part ?? '')].length, 0);
}

/** Whether a client would show anything of the embed. */
export function isBlankEmbed(embed: Embed): boolean {
  return embedLength(embed) === 0 && !embed.image && !embed.thumbnail;
}
