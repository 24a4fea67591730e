import type { MessagePayload } from '../platform/messenger.ts';
import type { Standing } from '../quotas/policy.ts';
import type { Overview } from '../quotas/quotas.ts';
import { EXPECTED_STEMS, type SeparationType } from '../separation/stems.ts';
import { pause } from './pause.ts';
import { pinging, roleMention, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

const COLOUR = 0x2f9e6e;
// More roles would be no help.
const MOST_ROLES = 10;

interface HelpOptions {
  /** Credits. */
  costs: Readonly<Record<SeparationType, number>>;
  /** How long upstream keeps the files. */
  fileDays: number;
  overview: Overview;
}

/** What the bot does here, what it costs, and what is left for the one who asks. */
export function help(t: Translate, { costs, fileDays, overview }: HelpOptions): MessagePayload {
  const { managers, files } = overview.settings;
  const named = managers.slice(0, MOST_ROLES).map(roleMention);
  const roles = named.length > 0 && t('help.limits.roles', { roles: named.join(t('comma')) });
  const how = {
    task: t('name.task_id'),
    audio: t('name.audio_id'),
    private: t('name.private'),
  };
  const topic = { topic: t('name.topic'), privacy: t('choice.privacy') };
  return {
    content: '',
    embeds: [
      {
        color: COLOUR,
        title: t('help.title'),
        description: t('help.intro'),
        fields: [
          field(t('help.make'), [
            t('help.make.karaoke', { cost: costs.separate_vocal }),
            t('help.make.stems', { cost: costs.split_stem, count: EXPECTED_STEMS.split_stem.length }),
            t('help.make.how', how),
            t('help.make.menu', { karaoke: t('name.Make karaoke'), stems: t('name.Split stems') }),
          ]),
          field(t('help.credits'), creditLines(t, overview)),
          field(t('help.files'), [
            t(files === 'links' ? 'help.files.links' : 'help.files.life', { days: fileDays }),
          ]),
          field(t('help.find'), [t('help.find.how')]),
          field(t('help.limits'), [t('help.limits.how'), roles]),
          field(t('help.privacy'), [t('help.privacy.how', topic)]),
        ],
      },
    ],
    components: [],
    ...pinging(),
  };
}

const field = (name: string, lines: readonly (string | false | undefined)[]) => ({
  name,
  value: lines.filter(Boolean).join('\n'),
});

function creditLines(t: Translate, { standings, blocked, period, resetsAt }: Overview) {
  const [own, server, ceiling] = standings;
  const remaining = ({ limit, used }: Standing) => Math.max(limit - used, 0);
  const left = Math.min(...standings.map(remaining));
  const isCeilingNearest = standings.every(
    (standing) => standing.rule === 'ceiling' || remaining(standing) > left,
  );
  return [
    blocked && t('help.paused', { pause: pause(t, blocked) }),
    t(`help.left.${period}`, { left }),
    own &&
      server &&
      t('help.used', { used: own.used, limit: own.limit, server: server.used, serverLimit: server.limit }),
    isCeilingNearest && ceiling && t('help.ceiling', { used: ceiling.used, limit: ceiling.limit }),
    t('help.resets', { when: timestamp(resetsAt, 'R') }),
  ];
}
