import type { Found } from '../jobs/finding.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import type { SeparationType } from '../separation/stems.ts';
import { jobButtons, OWN_PAGE } from './job-buttons.ts';
import { boldSong, jobState, placeOf } from './job-words.ts';
import { pageOf, pagingRow } from './paging.ts';
import { pinging, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

// A row of buttons each, and one for the pages.
const PAGE_SIZE = 4;
const COLOUR = 0x2f9e6e;

interface JobListOptions {
  /** From 0. */
  page: number;
  /** Epoch ms. */
  now: number;
  /** Credits. */
  costs: Readonly<Record<SeparationType, number>>;
}

/** A page of a member's own requests, with what can be done about each. */
export function jobList(t: Translate, found: readonly Found[], options: JobListOptions): MessagePayload {
  const page = pageOf(found, options.page, PAGE_SIZE);
  const numbered = page.items.map((item, index) => ({ ...item, number: page.page * PAGE_SIZE + index + 1 }));
  const paging = pagingRow(t, page, (to) => `${OWN_PAGE}${to}`);
  if (page.count === 0) {
    return { content: t('jobs.list.empty'), embeds: [], components: [paging], ...pinging() };
  }
  return {
    content: '',
    embeds: [
      {
        color: COLOUR,
        title: t('jobs.list.title'),
        description: numbered.map((item) => entry(t, item, options.now)).join('\n\n'),
        footer: { text: t('jobs.page', { page: page.page + 1, pages: page.pages, count: page.count }) },
      },
    ],
    components: [
      ...numbered.flatMap((item) => jobButtons(t, item, { ...options, number: item.number })),
      paging,
    ],
    ...pinging(),
  };
}

function entry(t: Translate, { job, delivery, at, number }: Found & { number: number }, now: number): string {
  const link = placeOf(delivery);
  const about = [
    t('jobs.list.asked', { when: timestamp(at, 'R') }),
    delivery.isPrivate && t('jobs.list.private'),
    delivery.hasLeft && t('jobs.list.left'),
    link !== undefined && t('jobs.list.jump', { link }),
  ];
  return [
    `**${number}.** ${boldSong(t, job)} · ${t(`jobs.type.${job.type}`)}`,
    jobState(t, job, now),
    `-# ${about.filter(Boolean).join(' · ')}`,
  ].join('\n');
}
