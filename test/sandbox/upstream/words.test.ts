import { expect, test } from 'vitest';
import { z } from 'zod';
import { createScore } from '../../../sandbox/upstream/audio/score.ts';
import { openUpstream } from './support.ts';

const path = '/api/v1/generate/get-timestamped-lyrics';

const lyricsSchema = z.strictObject({
  alignedWords: z.array(
    z.strictObject({
      word: z.string(),
      success: z.literal(true),
      startS: z.number(),
      endS: z.number(),
      palign: z.number(),
    }),
  ),
  waveformData: z.array(z.number().min(0).max(1)).min(50),
  hootCer: z.number(),
  isStreamed: z.boolean(),
});

test('words carry section marks and line ends, in the order in which they are sung', async () => {
  const { post, song, track, upstream } = await openUpstream({ sound: 'song' });
  const { data } = await post(path, { taskId: song.taskId, audioId: track.audioId });
  const { alignedWords } = lyricsSchema.parse(data);
  expect(alignedWords.map(({ word }) => word).join('')).toBe(
    [
      '[Verse]\nPaper lanterns leave the pier\n',
      'Slowly drifting out of here\n',
      '[Chorus]\nHold the light and let it go\n',
      'Every wish will find its own\n',
    ].join(''),
  );
  let previous = 0;
  for (const { startS, endS } of alignedWords) {
    expect(startS).toBeGreaterThanOrEqual(previous);
    expect(endS).toBeGreaterThan(startS);
    previous = endS;
  }
  expect(previous).toBeLessThan(track.durationSeconds);
  expect(upstream.control.state().credits).toBe(1000);
});

test('every syllable of every song is one note, and words begin and end with their notes', async () => {
  const { upstream } = await openUpstream({ sound: 'song' });
  for (const { lyrics, tracks } of upstream.songs) {
    for (const { audioId } of tracks) {
      const { notes, words } = createScore(audioId, lyrics, 'song');
      const syllables = lyrics
        .replaceAll(/\[.*\]/g, '')
        .split(/[\s-]+/)
        .filter((part) => part !== '');
      expect(notes).toHaveLength(syllables.length);
      const starts = notes.map(({ beat }) => beat);
      expect(new Set(starts).size).toBe(starts.length);
      for (const { startBeat, endBeat } of words) {
        expect(starts).toContain(startBeat);
        expect(notes.some(({ beat, beats }) => beat + beats === endBeat)).toBe(true);
      }
    }
  }
});

test('an instrumental has no words, and an unknown track is refused', async () => {
  const { post, upstream } = await openUpstream();
  const song = upstream.songs.find(({ instrumental }) => instrumental);
  const asked = { taskId: song?.taskId, audioId: song?.tracks[0]?.audioId };
  const { code, data } = await post(path, asked);
  expect(code).toBe(200);
  expect(lyricsSchema.parse(data).alignedWords).toEqual([]);
  expect(await post(path, { ...asked, audioId: 'none' })).toMatchObject({ status: 200, code: 400 });
});
