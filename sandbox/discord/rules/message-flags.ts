/** The message flags that matter here. */
export const messageFlags = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** Every flag that Discord has documented, bits 0 to 15. */
export const documentedFlags = 0xffff;
