import { createScore, type Sound } from '../audio/score.ts';

/** One word of upstream's answer; times in seconds. */
export interface AlignedWord {
  readonly word: string;
  readonly success: boolean;
  readonly startS: number;
  readonly endS: number;
  readonly palign: number;
}

const milliseconds = (seconds: number) => Math.round(seconds * 1000) / 1000;

/** The words of a track at the times of the notes they are sung on, with section marks and line ends in them. */
export function alignWords(audioId: string, lyrics: string, sound: Sound): readonly AlignedWord[] {
  const score = createScore(audioId, lyrics, sound);
  return score.words.map(({ text, section, endsLine, startBeat, endBeat }) => ({
    word: `${section === undefined ? '' : `[${section}]\n`}${text}${endsLine ? '\n' : ' '}`,
    success: true,
    startS: milliseconds(startBeat * score.beat),
    endS: milliseconds(endBeat * score.beat),
    palign: 0,
  }));
}
