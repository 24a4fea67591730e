import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiscordSandbox } from '../../../sandbox/discord/server.ts';
import { complaints, many } from './complaints.ts';
import { callApi, closeEverything, openDiscord } from './support.ts';

let discord: DiscordSandbox;
beforeAll(async () => {
  discord = await openDiscord({ rateLimits: false });
});
afterAll(closeEverything);

const button = (more: object = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...more });
const link = (more: object = {}) => ({ type: 2, style: 5, label: 'Go', url: 'https://example.com', ...more });
const row = (...components: object[]) => [{ type: 1, components }];
const buttons = (count: number) =>
  Array.from({ length: count }, (_, index) => button({ custom_id: `b${index}` }));
const choice = (index: number) => ({ label: `o${index}`, value: `o${index}` });
const select = (more: object = {}) => row({ type: 3, custom_id: 's', options: [choice(1)], ...more });
const field = (more: object = {}) => ({ name: 'n', value: 'v', ...more });

test.each([
  ['content above 2,000', { content: 'x'.repeat(2001) }, 'content: BASE_TYPE_MAX_LENGTH'],
  ['content that is no text', { content: 7 }, 'content: BASE_TYPE_BAD_TYPE'],
  ['an eleventh embed', { embeds: many(11, () => ({ title: 'x' })) }, 'embeds: BASE_TYPE_MAX_LENGTH'],
  ['a title above 256', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title: BASE_TYPE_MAX_LENGTH'],
  [
    'a description above 4,096',
    { embeds: [{ description: 'x'.repeat(4097) }] },
    'embeds.0.description: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a twenty-sixth field',
    { embeds: [{ fields: many(26, () => field()) }] },
    'embeds.0.fields: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field without a value',
    { embeds: [{ fields: [{ name: 'n' }] }] },
    'embeds.0.fields.0.value: BASE_TYPE_REQUIRED',
  ],
  [
    'an empty field name',
    { embeds: [{ fields: [field({ name: '' })] }] },
    'embeds.0.fields.0.name: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a field value above 1,024',
    { embeds: [{ fields: [field({ value: 'x'.repeat(1025) })] }] },
    'embeds.0.fields.0.value: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'more than 6,000 in all embeds',
    { embeds: many(2, () => ({ description: 'x'.repeat(3001) })) },
    'embeds.1: MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'an embed link of another scheme',
    { embeds: [{ title: 'x', url: 'ftp://example.com' }] },
    'embeds.0.url: URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a colour out of range',
    { embeds: [{ title: 'x', color: 0x1000000 }] },
    'embeds.0.color: NUMBER_TYPE_MAX',
  ],
  [
    'a sixth row',
    { components: many(6, (index) => row(button({ custom_id: `b${index}` }))[0]) },
    'components: BASE_TYPE_MAX_LENGTH',
  ],
  ['a sixth button', { components: row(...buttons(6)) }, 'components.0.components: BASE_TYPE_BAD_LENGTH'],
  ['an empty row', { components: row() }, 'components.0.components: BASE_TYPE_BAD_LENGTH'],
  [
    'a button beside a select menu',
    { components: [{ type: 1, components: [...(select()[0]?.components ?? []), button()] }] },
    'components.0.components.1: COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a custom id twice',
    { components: row(button(), button()) },
    'components.0.components.1.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a custom id above 100',
    { components: row(button({ custom_id: 'x'.repeat(101) })) },
    'components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a button without a custom id',
    { components: row({ type: 2, style: 1, label: 'Go' }) },
    'components.0.components.0.custom_id: BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  ],
  [
    'a label above 80',
    { components: row(button({ label: 'x'.repeat(81) })) },
    'components.0.components.0.label: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a button without a face',
    { components: row({ type: 2, style: 1, custom_id: 'go' }) },
    'components.0.components.0: BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
  ],
  [
    'an emoji that is none',
    { components: row(button({ emoji: { name: 'notes' } })) },
    'components.0.components.0.emoji: COMPONENT_INVALID_EMOJI',
  ],
  [
    'a link button with a custom id',
    { components: row(link({ custom_id: 'go' })) },
    'components.0.components.0: BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  ],
  [
    'a link button without a link',
    { components: row({ type: 2, style: 5, label: 'Go' }) },
    'components.0.components.0.url: BUTTON_COMPONENT_URL_REQUIRED',
  ],
  [
    'a link above 512',
    { components: row(link({ url: `https://example.com/${'x'.repeat(500)}` })) },
    'components.0.components.0.url: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a link of another scheme',
    { components: row(link({ url: 'file:///etc/hosts' })) },
    'components.0.components.0.url: URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a twenty-sixth option',
    { components: select({ options: many(26, choice) }) },
    'components.0.components.0.options: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an option twice',
    { components: select({ options: [choice(1), choice(1)] }) },
    'components.0.components.0.options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'more values than options',
    { components: select({ max_values: 2 }) },
    'components.0.components.0.max_values: SELECT_COMPONENT_MAX_ABOVE_OPTIONS',
  ],
  [
    'a component outside of a row',
    { components: [button({ components: [button()] })] },
    'components.0.type: BASE_TYPE_CHOICES',
  ],
  [
    'an unknown component',
    { components: row({ type: 99 }) },
    'components.0.components.0.type: UNION_TYPE_CHOICES',
  ],
  ['flags that only Discord sets', { content: 'x', flags: 128 }, 'flags: MESSAGE_FLAGS_INVALID'],
  ['a private message without an interaction', { content: 'x', flags: 64 }, 'flags: MESSAGE_FLAGS_INVALID'],
  ['Components V2', { flags: 1 << 15 }, 'flags: SANDBOX_UNSUPPORTED'],
  ['a nonce above 25', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce: BASE_TYPE_MAX_LENGTH'],
  [
    'allowed mentions that contradict themselves',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
])('a message with %s is refused', async (_, payload, complaint) => {
  const answer = await callApi(discord, 'POST', '/channels/1201000000000000201/messages', payload);
  expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
  expect(complaints(answer.body.errors)).toEqual([complaint]);
});

test.each([
  ['nothing', {}],
  ['only spaces', { content: ' \n ' }],
  ['an empty embed', { embeds: [{}] }],
  ['null', { content: null }],
])('a message of %s is empty', async (_, payload) => {
  const answer = await callApi(discord, 'POST', '/channels/1201000000000000201/messages', payload);
  expect(answer).toMatchObject({ status: 400, body: { code: 50006 } });
});

test.each([
  ['at the limit of 2,000 characters, counted as people count', { content: '🎵'.repeat(2000) }],
  ['with 6,000 characters in embeds', { embeds: many(2, () => ({ description: 'x'.repeat(3000) })) }],
  [
    'with five rows of five buttons',
    { components: many(5, (at) => row(...many(5, (index) => button({ custom_id: `${at}-${index}` })))[0]) },
  ],
  ['with a link into the client', { components: row(link({ url: 'discord://-/channels/1/2' })) }],
  ['with a select menu of 25 options', { components: select({ options: many(25, choice), max_values: 25 }) }],
])('a message %s is taken', async (_, payload) => {
  const answer = await callApi(discord, 'POST', '/channels/1201000000000000201/messages', payload);
  expect(answer.status).toBe(200);
});
