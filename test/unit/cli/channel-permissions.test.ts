import { type APIRole, PermissionFlagsBits as Bits, OverwriteType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { channelPermissions, lackingPermissions } from '../../../src/cli/doctor/channel-permissions.ts';

const [GUILD, BOT, HELPERS, SELF, OWNER] = ['1', '2', '3', '9', '8'];
const SEE = Bits.ViewChannel;
const SEND = Bits.SendMessages;

// Of a role, its id and its permissions alone decide.
const role = (id: string, permissions: bigint) => ({ id, permissions: String(permissions) }) as APIRole;
const standing = (...roles: APIRole[]) => ({
  guild: { id: GUILD, owner_id: OWNER, roles: [role(GUILD, SEE), ...roles] },
  userId: SELF,
  roleIds: [BOT, HELPERS],
});
const overwrite = (id: string, { allow = 0n, deny = 0n }) => ({
  id,
  type: id === SELF ? OverwriteType.Member : OverwriteType.Role,
  allow: String(allow),
  deny: String(deny),
});

describe('what a member may do in a channel', () => {
  test('is what @everyone and their roles may, and nothing of roles that they do not have', () => {
    const bits = channelPermissions(standing(role(BOT, SEND), role('77', Bits.EmbedLinks)), []);
    expect(bits).toBe(SEE | SEND);
  });

  test.each<[string, ReturnType<typeof overwrite>[], bigint]>([
    ['@everyone loses what it is denied', [overwrite(GUILD, { deny: SEE })], SEND],
    [
      'a role gives back what @everyone loses',
      [overwrite(BOT, { allow: SEE }), overwrite(GUILD, { deny: SEE })],
      SEE | SEND,
    ],
    [
      'one role allows what another denies',
      [overwrite(HELPERS, { allow: SEND }), overwrite(BOT, { deny: SEND })],
      SEE | SEND,
    ],
    [
      'the member’s own overwrite comes last',
      [overwrite(SELF, { deny: SEND }), overwrite(BOT, { allow: SEND })],
      SEE,
    ],
    ['roles of others do not count', [overwrite('77', { deny: SEND })], SEE | SEND],
  ])('%s', (_, overwrites, expected) => {
    expect(channelPermissions(standing(role(BOT, SEND)), overwrites)).toBe(expected);
  });

  test('is everything for an administrator and for the owner', () => {
    const denied = [overwrite(GUILD, { deny: SEE | SEND }), overwrite(SELF, { deny: SEE })];
    const admin = channelPermissions(standing(role(BOT, Bits.Administrator)), denied);
    const owner = channelPermissions({ ...standing(), userId: OWNER }, denied);
    for (const bits of [admin, owner]) expect(lackingPermissions(bits, { isThread: false })).toEqual([]);
  });
});

test('what is lacking is named; in a thread, sending needs its own permission', () => {
  const most = SEE | SEND | Bits.EmbedLinks | Bits.AttachFiles;
  expect(lackingPermissions(most, { isThread: false })).toEqual(['Read Message History']);
  expect(lackingPermissions(most, { isThread: true })).toEqual([
    'Read Message History',
    'Send Messages in Threads',
  ]);
  expect(lackingPermissions(0n, { isThread: false })).toHaveLength(5);
});
