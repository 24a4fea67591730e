import { ButtonStyle } from 'discord.js';
import type { Job } from '../jobs/job.ts';
import type { Question } from '../jobs/question.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { askId, button, dismissId, makeId, row } from './buttons.ts';
import { duration, pinging, shorten, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

// Five rows of five, without the one for "Not now".
const MOST_TRACKS = 20;

/** A question with a button for each answer, to the one who asked for the job. */
export function question(t: Translate, job: Job, asked: Question): MessagePayload {
  const { id, type, cost } = job;
  const notNow = button(dismissId(id), t('button.not_now'));
  const goOn = (label: string) => button(makeId(type, id), label, ButtonStyle.Primary);
  switch (asked.about) {
    case 'cost':
      return say(t(costKey(asked.left), { cost, left: asked.left.limit - asked.left.used }), [
        row(goOn(t('button.go', { cost })), notNow),
      ]);
    case 'gone':
      return say(t('question.gone', { time: timestamp(asked.expiredAt, 'R') }), [
        row(goOn(t('button.again', { cost })), notNow),
      ]);
    case 'other_track': {
      const tracks = asked.tracks
        .slice(0, MOST_TRACKS)
        .map(({ title, durationSeconds }, index) =>
          button(askId(id, index), trackLabel(t, index + 1, title, durationSeconds)),
        );
      const rows = Array.from({ length: Math.ceil(tracks.length / 5) }, (_, at) =>
        row(...tracks.slice(at * 5, at * 5 + 5)),
      );
      const values = { option: t('name.audio_id'), count: tracks.length };
      return say(t('question.other_track', values), [...rows, row(notNow)]);
    }
    default:
      return asked satisfies never;
  }
}

/** In the place of a question that was answered with "Not now". */
export const dismissed = (t: Translate): MessagePayload => say(t('question.dismissed'), []);

const say = (content: string, components: NonNullable<MessagePayload['components']>): MessagePayload => ({
  content,
  embeds: [],
  components,
  ...pinging(),
});

function costKey({ rule, period }: Extract<Question, { about: 'cost' }>['left']) {
  const whose = rule === 'guild' || rule === 'ceiling' ? 'server' : 'yours';
  return `question.cost.${whose}.${period}` as const;
}

/** `2 · Night Drive · 3:12` */
function trackLabel(t: Translate, number: number, title = '', seconds?: number): string {
  const name = shorten(title, 55) || t('question.track', { number });
  return [number, name, seconds === undefined ? undefined : duration(seconds)].filter(Boolean).join(' · ');
}
