/** How one stem is heard. */
export interface Channel {
  /** 1 is as it was recorded; at most 1.5. */
  volume: number;
  /** From -1 (left) to 1 (right). */
  pan: number;
  isMuted: boolean;
  isSolo: boolean;
}

/** How everything is heard. */
export interface Mix {
  channels: Readonly<Record<string, Channel>>;
  master: number;
}

export const LOUDEST = 1.5;
export const NEUTRAL: Channel = { volume: 1, pan: 0, isMuted: false, isSolo: false };

export const neutralMix = (stems: readonly string[]): Mix => ({
  channels: Object.fromEntries(stems.map((stem) => [stem, NEUTRAL])),
  master: 1,
});

export const channelOf = (mix: Mix, stem: string): Channel => mix.channels[stem] ?? NEUTRAL;

/** The mix with some of a channel changed. */
export const withChannel = (mix: Mix, stem: string, change: Partial<Channel>): Mix => ({
  ...mix,
  channels: { ...mix.channels, [stem]: { ...channelOf(mix, stem), ...change } },
});

/** Whether a stem is heard: where some are solo, only they are; and whatever is muted is not. */
export function isHeard(mix: Mix, stem: string): boolean {
  const { isMuted, isSolo } = channelOf(mix, stem);
  const isAnySolo = Object.values(mix.channels).some((channel) => channel.isSolo);
  return !isMuted && (isSolo || !isAnySolo);
}

export const gainOf = (mix: Mix, stem: string): number =>
  isHeard(mix, stem) ? channelOf(mix, stem).volume : 0;
