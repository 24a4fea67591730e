import type { APIEmbed } from 'discord.js';
import type { LinkCheck } from '../jobs/check-links.ts';
import type { JobIn } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import type { Track } from '../separation/stems.ts';
import { button, checkId, makeId, row } from './buttons.ts';
import { linkRows } from './link-rows.ts';
import { stemName } from './names.ts';
import { boldTitle, pinging, plain, prose } from './text.ts';
import type { Translate } from './translate.ts';

const COLOUR = 0x2f9e6e;
// Of the 4,096 characters of a description, without the line about what does not fit.
const ROOM = 3_800;

/** Whether the files of a result whose links have ended are still there: to whoever wants to know, at a cost for anew. */
export function linkCheck(
  t: Translate,
  { id, type, title }: Pick<JobIn<'delivered'>, 'id' | 'type' | 'title'>,
  { found, cost }: { found: LinkCheck; cost: number },
): MessagePayload {
  const said = t(`links.check.${typeof found === 'string' ? found : 'there'}`);
  const content = [boldTitle(title), prose(t, said, t('trouble.uncharged'))].filter(Boolean).join('\n');
  if (typeof found !== 'string') {
    const { rows, rest } = linkRows(t, found, 5);
    return { content, embeds: embedOf(t, rest), components: rows, ...pinging() };
  }
  const again = button(makeId(type, id), t('button.again', { cost }));
  const components = [found === 'gone' ? row(again) : row(button(checkId(id), t('button.check')), again)];
  return { content, embeds: [], components, ...pinging() };
}

/** The links that no button takes, if there are any; one that is cut would be no link. */
function embedOf(t: Translate, tracks: readonly Track[]): APIEmbed[] {
  if (tracks.length === 0) return [];
  const lines: string[] = [];
  let left = ROOM;
  for (const { stem, url } of tracks) {
    const line = t('result.link', { track: plain(stemName(t, stem)), url });
    if (line.length >= left) continue;
    lines.push(line);
    left -= line.length + 1;
  }
  const hidden = tracks.length - lines.length;
  if (hidden > 0) lines.push(t('result.hidden', { count: hidden }));
  return [{ color: COLOUR, description: lines.join('\n') }];
}
