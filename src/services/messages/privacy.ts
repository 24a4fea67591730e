import type { MessagePayload } from '../platform/messenger.ts';
import { pinging } from './text.ts';
import type { Translate } from './translate.ts';

const COLOUR = 0x2f9e6e;

/** How long things are kept, in days, and how many changes of quotas. */
export interface Retention {
  jobDays: number;
  ledgerDays: number;
  /** After the bot has left the server. */
  serverDays: number;
  changes: number;
}

/** What is kept about a member, why, for how long, and how they erase it. */
export function privacy(t: Translate, retention: Retention): MessagePayload {
  const { jobDays, ledgerDays, serverDays, changes } = retention;
  const field = (name: string, ...lines: string[]) => ({ name, value: lines.join('\n') });
  return {
    content: '',
    embeds: [
      {
        color: COLOUR,
        title: t('privacy.title'),
        description: t('privacy.intro'),
        fields: [
          field(t('privacy.jobs'), t('privacy.jobs.what'), t('privacy.jobs.life', { days: jobDays })),
          field(
            t('privacy.ledger'),
            t('privacy.ledger.what'),
            t('privacy.ledger.life', { days: ledgerDays }),
          ),
          field(
            t('privacy.settings'),
            t('privacy.settings.what', { count: changes }),
            t('privacy.settings.life', { days: serverDays }),
          ),
          field(t('privacy.songs'), t('privacy.songs.what')),
          field(t('privacy.others'), t('privacy.others.what')),
          field(t('privacy.erase'), t('privacy.erase.how'), t('privacy.erase.stays')),
        ],
      },
    ],
    components: [],
    ...pinging(),
  };
}
