import { expect, test } from 'vitest';
import type { Call } from '../../../src/commands/call.ts';
import { createIdsForm, enterIds } from '../../../src/commands/enter-ids.ts';
import { createPickTrack } from '../../../src/commands/pick-track.ts';
import type { SeparationRequest } from '../../../src/services/jobs/request.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import type { Form, MessagePayload } from '../../../src/services/platform/messenger.ts';
import { encodeTrack } from '../../../src/services/separation/track-code.ts';

const track = {
  taskId: '3e63b4cc88d52611159371f6af5571e7',
  audioId: '376c687e-d439-42c1-b1e4-bcb43b095ec2',
};
const code = encodeTrack(track);

/** What a component has done with a call. */
async function outcomeOf(
  use: (call: Call, request: (asked: SeparationRequest) => Promise<void>) => Promise<void>,
) {
  const requests: Pick<SeparationRequest, 'type' | 'track' | 'isPrivate'>[] = [];
  const said: (string | undefined)[] = [];
  const forms: Form[] = [];
  const call: Call = {
    id: '1',
    applicationId: '2',
    token: 'token',
    guildId: '3',
    channelId: '4',
    isDirect: false,
    userId: '5',
    roleIds: [],
    rolesOf: () => [],
    isManager: false,
    arrivedAt: 0,
    languages: { member: 'en', server: 'en' },
    t: translator('en'),
    attachmentLimit: 0,
    message: undefined,
    replyPrivately: async ({ content }: MessagePayload) => void said.push(content ?? undefined),
    thinkPrivately: async () => {},
    changeMessage: async () => {},
    openForm: async (form) => void forms.push(form),
  };
  await use(
    call,
    async ({ type, track: asked, isPrivate }) => void requests.push({ type, track: asked, isPrivate }),
  );
  return { requests, said, forms };
}

const pick = (type: string, values: string[]) =>
  outcomeOf((call, request) => createPickTrack({ request }).press(call, type, values));

test('a choice from a menu of ours is a request', async () => {
  expect(await pick('split_stem', [code])).toEqual({
    requests: [{ type: 'split_stem', track, isPrivate: false }],
    said: [],
    forms: [],
  });
});

test.each([
  ['another type', 'toString', [code]],
  ['no type', '', [code]],
  ['no choice', 'split_stem', []],
  ['both ids as they are', 'split_stem', [`${track.audioId}${track.taskId}`]],
  ['half a choice', 'split_stem', [code.slice(0, 25)]],
  ['a choice of somebody who forges', 'split_stem', [`${code}<@1>`]],
])('a forged choice starts nothing: %s', async (_what, type, values) => {
  const { requests, said } = await pick(type, values);
  expect(requests).toEqual([]);
  expect(said).toEqual([expect.stringMatching(/no longer has this command/)]);
});

const open = (argument: string) => outcomeOf((call) => enterIds.press(call, argument, []));

test('the button for the ids opens the form with the task that it names', async () => {
  const { forms } = await open(`separate_vocal:${track.taskId}`);
  expect(forms).toMatchObject([{ customId: 'ids:separate_vocal', fields: [{ value: track.taskId }, {}] }]);
});

test.each(['separate_vocal', 'separate_vocal:', 'separate_vocal:<@everyone>', 'separate_vocal:****'])(
  'a forged task is not filled in: %s',
  async (argument) => {
    const { forms } = await open(argument);
    expect(forms.flatMap(({ fields }) => fields.map(({ value }) => value))).toEqual([undefined, undefined]);
  },
);

test('a forged button opens nothing', async () => {
  expect(await open('constructor:x')).toMatchObject({ forms: [], said: [expect.any(String)] });
});

test.each([
  ['of another type', '__proto__', { task_id: track.taskId, audio_id: track.audioId }],
  ['without its fields', 'split_stem', {}],
  ['with other fields', 'split_stem', { task: track.taskId }],
])('a forged form starts nothing: %s', async (_what, type, fields) => {
  const { requests, said } = await outcomeOf((call, request) =>
    createIdsForm({ request }).submit(call, type, fields),
  );
  expect(requests).toEqual([]);
  expect(said).toHaveLength(1);
});
