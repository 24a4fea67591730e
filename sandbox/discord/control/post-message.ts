import type { Directory } from '../directory.ts';
import type { Access } from '../messages/access.ts';
import type { Posting } from '../messages/posting.ts';
import type { Person } from '../model.ts';
import { allows } from '../permissions.ts';
import { Refusal } from '../refusal.ts';
import { parseMessage } from '../rules/message-rules.ts';
import type { PostMessage } from './arguments.ts';
import type { DiscordControl } from './control.ts';
import type { Deeds } from './deeds.ts';
import { viewMessage } from './views.ts';

/** Posting as a person, or as some other bot. Throws a `Refusal`, or what Discord would refuse in the message. */
export function createPostMessage(deps: {
  directory: Directory;
  access: Access;
  posting: Posting;
  place: Deeds['place'];
}): DiscordControl['postMessage'] {
  const { directory, access, posting } = deps;
  return (post: PostMessage) => {
    const { person, channel } = deps.place(post);
    if (!allows(access.permissions(channel, person.id), 'SendMessages')) {
      throw new Refusal('refused', `${person.displayName} may not write here.`);
    }
    const author: Person = post.botName === undefined ? person : directory.otherBot(post.botName);
    const { content, embeds, components } = post;
    const draft = parseMessage({ content, embeds, components }, 'channel');
    const uploads = (post.attachments ?? []).map(({ filename, base64 }, index) => ({
      key: String(index),
      filename,
      bytes: Buffer.from(base64, 'base64'),
    }));
    const reply = post.replyTo === undefined ? {} : { replyTo: post.replyTo };
    return viewMessage(posting.create({ channel, author, draft, uploads, ...reply }), directory);
  };
}
