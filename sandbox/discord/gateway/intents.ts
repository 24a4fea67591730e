/** The gateway's intents that something here depends on. */
export const intents = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** Intents that need Discord's consent. */
const privileged = intents.guildMembers | intents.guildPresences | intents.messageContent;

/** Bits 0 to 16, 20, 21, 24 and 25. */
const known = 0x1ffff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

/** The close code for intents that cannot be had: 4013 for unknown bits, 4014 for privileged ones. */
export function refusedIntents(wanted: number, granted: number): 4013 | 4014 | undefined {
  if (wanted & ~known) return 4013;
  return wanted & privileged & ~granted ? 4014 : undefined;
}
