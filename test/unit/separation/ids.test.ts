import { describe, expect, it } from 'vitest';
import { type IdMistake, parseTrackId } from '../../../src/services/separation/ids.ts';

const TASK = '3e63b4cc88d52611159371f6af5571e7';
const AUDIO = '376c687e-d439-42c1-b1e4-bcb43b095ec2';

const mistakes = (taskId: string, audioId: string) => {
  const parsed = parseTrackId({ taskId, audioId });
  return parsed.ok ? [] : parsed.problems.map(({ field, mistake }) => `${field}: ${mistake}`);
};

describe('the ids of a track', () => {
  it.each([
    ['as they are', TASK, AUDIO],
    ['with spaces around', `  ${TASK}\n`, `\t${AUDIO} `],
    ['in backticks', `\`${TASK}\``, ` \` ${AUDIO} \` `],
    ['with capital letters in the track', TASK, AUDIO.toUpperCase()],
    ['with a link to the song', TASK, `https://suno.com/song/${AUDIO}`],
    ['with a link in backticks', TASK, `\`https://suno.com/song/${AUDIO}\``],
    ['with a link without a scheme', TASK, `suno.com/song/${AUDIO}/`],
    ['with a shared link', TASK, `https://www.suno.com/song/${AUDIO.toUpperCase()}?sh=aBc#t=1`],
    ['with a link to the file', TASK, `https://cdn1.suno.ai/${AUDIO}.mp3`],
    ['with a bare link to the file', TASK, `cdn2.suno.ai/${AUDIO}.mp3?x=1`],
  ])('are read %s', (_how, taskId, audioId) => {
    expect(parseTrackId({ taskId, audioId })).toEqual({ ok: true, track: { taskId: TASK, audioId: AUDIO } });
  });

  it.each(['12345678', 'a_b-C_d-9', AUDIO, 'x'.repeat(64)])('may have the task id %s', (taskId) => {
    expect(parseTrackId({ taskId, audioId: AUDIO })).toEqual({ ok: true, track: { taskId, audioId: AUDIO } });
  });

  it.each<[string, IdMistake]>([
    ['', 'too_short'],
    ['  ', 'too_short'],
    ['``', 'too_short'],
    ['1234567', 'too_short'],
    ['x'.repeat(65), 'too_long'],
    ['5c79****be8e', 'masked'],
    ['*', 'masked'],
    ['3e63b4cc 88d52611', 'characters'],
    ['3e63b4cc.88d52611', 'characters'],
    ['`3e63b4cc88d52611', 'characters'],
    [`https://suno.com/song/${AUDIO}`, 'swapped'],
    [`cdn1.suno.ai/${AUDIO}.mp3`, 'swapped'],
  ])('have the wrong task id %j: %s', (taskId, mistake) => {
    expect(mistakes(taskId, AUDIO)).toEqual([`task_id: ${mistake}`]);
  });

  it.each<[string, IdMistake]>([
    ['', 'too_short'],
    ['376c687e', 'too_short'],
    [TASK, 'too_short'],
    [AUDIO.slice(0, -1), 'too_short'],
    [`${AUDIO}0`, 'too_long'],
    [`${AUDIO}${AUDIO}`, 'too_long'],
    ['376c****-d439-42c1-b1e4-bcb43b095ec2', 'masked'],
    ['https://suno.com/song/376c****', 'masked'],
    ['z76c687e-d439-42c1-b1e4-bcb43b095ec2', 'characters'],
    ['My favourite song', 'characters'],
    [`https://evil.example/song/${AUDIO}`, 'characters'],
    [`https://suno.com.evil.example/song/${AUDIO}`, 'characters'],
    [`https://suno.com/@someone/${AUDIO}`, 'characters'],
    ['https://suno.com/song/376c687e', 'too_short'],
    ['376c687ed-439-42c1-b1e4-bcb43b095ec2', 'shape'],
    ['-'.repeat(36), 'shape'],
  ])('have the wrong audio id %j: %s', (audioId, mistake) => {
    expect(mistakes(TASK, audioId)).toEqual([`audio_id: ${mistake}`]);
  });

  it.each([
    ['ids', AUDIO, TASK],
    ['a link and an id', `https://suno.com/song/${AUDIO}`, TASK],
    ['a link to the file and an id', `https://cdn1.suno.ai/${AUDIO}.mp3`, TASK],
    ['capital letters', AUDIO.toUpperCase(), TASK.toUpperCase()],
  ])('that were swapped are recognised in both fields (%s)', (_how, taskId, audioId) => {
    expect(mistakes(taskId, audioId)).toEqual(['task_id: swapped', 'audio_id: swapped']);
  });

  it('have all of their mistakes told at once, with what was typed', () => {
    const given = { taskId: ' ab*c ', audioId: '`nonsense`' };
    expect(parseTrackId(given)).toEqual({
      ok: false,
      problems: [
        { field: 'task_id', given: ' ab*c ', mistake: 'masked' },
        { field: 'audio_id', given: '`nonsense`', mistake: 'characters' },
      ],
    });
  });

  it.each([
    '@everyone',
    '<@123456789012345678>',
    '../../etc/passwd',
    `${TASK}&callBackUrl=https://evil.example`,
    `${TASK}"}`,
    `${TASK}\u0000`,
    `${TASK}\u202e`,
    'é'.repeat(32),
    'constructor\n',
    'a'.repeat(6000),
    `${'`'.repeat(6000)}`,
    `https://suno.com/song/${'a'.repeat(6000)}!`,
    `cdn${'a'.repeat(6000)}`,
  ])('never pass as hostile text (%#)', (text) => {
    const parsed = parseTrackId({ taskId: text, audioId: text });
    const safe = /^[\w-]{8,64}$/.test(text.trim());
    expect(parsed.ok).toBe(false);
    expect(mistakes(text, AUDIO).length).toBe(safe ? 0 : 1);
    expect(mistakes(TASK, text)).toHaveLength(1);
  });
});
