import type { Found } from '../jobs/finding.ts';
import { outlookOf } from '../jobs/outlook.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { memberName } from './facts.ts';
import { SERVER_PAGE } from './job-buttons.ts';
import { placeOf, songName } from './job-words.ts';
import { pageOf, pagingRow } from './paging.ts';
import { pinging, plain, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

const COLOUR = 0x2f9e6e;
const PAGE_SIZE = 10;
// Ten entries stay inside of an embed's description.
const TITLE_LENGTH = 60;

interface ServerListOptions {
  /** From 0. */
  page: number;
  /** Epoch ms. */
  now: number;
  /** Only this member's requests are listed. */
  memberId: string | undefined;
  /** Who reads it: of others' private requests they read little. */
  readerId: string;
}

/** A page of everybody's requests in a server, for those who may manage it. */
export function serverList(
  t: Translate,
  found: readonly Found[],
  options: ServerListOptions,
): MessagePayload {
  const { memberId } = options;
  const page = pageOf(found, options.page, PAGE_SIZE);
  const paging = pagingRow(t, page, (to) => `${SERVER_PAGE}${to}:${memberId ?? ''}`);
  const user = memberId === undefined ? undefined : memberName(t, memberId);
  const empty = user === undefined ? t('jobs.server.empty') : t('jobs.server.empty.member', { user });
  const heading = user === undefined ? t('jobs.server.title') : t('jobs.server.of', { user });
  const lines = page.items.map(
    (item, index) => `${page.page * PAGE_SIZE + index + 1}\\. ${entry(t, item, options)}`,
  );
  return {
    content: page.count === 0 ? empty : '',
    embeds:
      page.count === 0
        ? []
        : [
            {
              color: COLOUR,
              description: [`**${heading}**`, '', ...lines].join('\n'),
              footer: { text: t('jobs.page', { page: page.page + 1, pages: page.pages, count: page.count }) },
            },
          ],
    components: [paging],
    ...pinging(),
  };
}

function entry(t: Translate, { job, delivery, at }: Found, { now, readerId }: ServerListOptions): string {
  const isHidden = delivery.isPrivate && delivery.userId !== readerId;
  const link = placeOf(delivery);
  return [
    memberName(t, delivery.userId),
    t(`jobs.type.${job.type}`),
    isHidden ? t('jobs.server.private') : `**${plain(songName(t, job), TITLE_LENGTH)}**`,
    t(`jobs.outlook.${outlookOf(job, now)}`),
    timestamp(at, 'R'),
    link !== undefined && t('jobs.list.jump', { link }),
  ]
    .filter(Boolean)
    .join(' · ');
}
