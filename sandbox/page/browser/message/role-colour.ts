import type { GuildView } from '../../../discord/control/state.ts';

/** The colour of a member's name: that of their highest role that has one. */
export function roleColour(personId: string, guild: GuildView | undefined): string | undefined {
  const member = guild?.members.find((each) => each.personId === personId);
  const role = guild?.roles.findLast(({ id, color }) => color !== 0 && member?.roles.includes(id));
  return role && `#${role.color.toString(16).padStart(6, '0')}`;
}
