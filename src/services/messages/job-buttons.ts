import type { Found } from '../jobs/finding.ts';
import { outlookOf } from '../jobs/outlook.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import type { SeparationType } from '../separation/stems.ts';
import { button, checkId, makeId, row } from './buttons.ts';
import { canRetry } from './failure.ts';
import { exitLabel } from './progress.ts';
import type { Translate } from './translate.ts';

/** How the custom ids of these buttons begin; what follows is a job, one and its delivery, or a page. */
export const SHOW = 'show:';
export const LEAVE_HERE = 'jobs-leave:';
export const OWN_PAGE = 'jobs-list:';
export const SERVER_PAGE = 'jobs-server:';

/** What a job offers to the one who asked. */
interface JobButtonsOptions {
  /** Epoch ms. */
  now: number;
  /** Credits. */
  costs: Readonly<Record<SeparationType, number>>;
  /** Stands before the labels, where there are several jobs. */
  number?: number;
}

type Row = NonNullable<MessagePayload['components']>[number];

/** A row of buttons for what can be done with a request now, or none. */
export function jobButtons(t: Translate, found: Found, { now, costs, number }: JobButtonsOptions): Row[] {
  const { job, delivery } = found;
  const labelled = (customId: string, label: string) =>
    button(customId, number === undefined ? label : t('button.numbered', { number, label }));
  const cost = costs[job.type];
  const again = makeId(job.type, job.id);
  switch (outlookOf(job, now)) {
    case 'ready':
      return [row(labelled(`${SHOW}${job.id}`, t('button.show')))];
    case 'expired':
      return [
        row(labelled(checkId(job.id), t('button.check')), labelled(again, t('button.again', { cost }))),
      ];
    case 'failed': {
      const isHopeless = job.state === 'failed' && !canRetry(job.reason);
      return isHopeless ? [] : [row(labelled(again, t('button.retry', { cost })))];
    }
    case 'refused':
    case 'cancelled':
      return [row(labelled(again, t('button.retry', { cost })))];
    case 'waiting':
    case 'separating':
      if (delivery.hasLeft) return [];
      return [row(labelled(`${LEAVE_HERE}${job.id}:${delivery.id}`, exitLabel(t, job, delivery)))];
  }
}
