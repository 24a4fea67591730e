import type { Delivery } from '../jobs/delivery.ts';
import type { JobIn } from '../jobs/job.ts';
import type { LinkNote } from '../jobs/link-notes.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { button, checkId, makeId, row } from './buttons.ts';
import { translatorFor } from './reader.ts';
import { result } from './result.ts';
import type { ResultOffers } from './result-offers.ts';
import { boldTitle, pinging, timestamp } from './text.ts';

/** A result whose links vanish soon, or have vanished: what was attached stays, and it can be made again. */
export const createLinkNote =
  (offers: ResultOffers) => (job: JobIn<'delivered'>, delivery: Delivery, note: LinkNote) =>
    linkNote(job, delivery, note, offers);

function linkNote(
  job: JobIn<'delivered'>,
  delivery: Delivery,
  note: LinkNote,
  offers: ResultOffers,
): MessagePayload {
  const t = translatorFor(delivery);
  const { id, type, cost, expiresAt, title } = job;
  const when = timestamp(expiresAt, 'R');
  if (note === 'soon') {
    const shown = result(t, { ...job, state: 'separated' }, delivery, offers);
    const warning = t('links.soon', { when });
    return { ...shown, content: `${shown.content ?? ''}\n${warning}`, ...pinging() };
  }
  const lines = [boldTitle(title), t(`links.gone.${delivery.files ?? 'none'}`, { when })];
  return {
    content: [...lines.filter(Boolean), `-# ${t('reference', { id })}`].join('\n'),
    embeds: [],
    components: [
      row(button(checkId(id), t('button.check')), button(makeId(type, id), t('button.again', { cost }))),
    ],
    ...pinging(),
  };
}
