import { expect, test } from 'vitest';
import { decodeTrack, encodeTrack } from '../../../src/services/separation/track-code.ts';

const TASK = '3e63b4cc88d52611159371f6af5571e7';
const AUDIO = '376c687e-d439-42c1-b1e4-bcb43b095ec2';

test('both ids fit where Discord allows 100 characters, with room before them', () => {
  const code = encodeTrack({ taskId: 'a'.repeat(64), audioId: AUDIO });
  expect(code).toHaveLength(86);
  expect(decodeTrack(code)).toEqual({ taskId: 'a'.repeat(64), audioId: AUDIO });
});

const good = encodeTrack({ taskId: TASK, audioId: AUDIO });
test.each([
  ['nothing', ''],
  ['an audio id without a task id', good.slice(0, 22)],
  ['a task id that is too short', good.slice(0, 29)],
  ['a task id that is too long', good + 'a'.repeat(33)],
  ['characters that no code has', `${good.slice(0, 22)}<@everyone>`],
  ['the same bytes in other letters', `${good.slice(0, 21)}h${good.slice(22)}`],
  ['the letters of base64', good.replace('N', '+')],
  ['spaces around the task id', `${good.slice(0, 22)} ${TASK} `],
  ['backticks around the task id', `${good.slice(0, 22)}\`${TASK}\``],
  ['both ids as they are', `${AUDIO}${TASK}`.replaceAll('-', '*')],
])('%s is no code', (_what, text) => {
  expect(decodeTrack(text)).toBeUndefined();
});
