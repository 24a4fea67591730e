import type { Player } from '../sound/player.ts';
import { wavHeader } from '../sound/wav.ts';

interface MediaSessionOptions {
  title: string;
  artist: string;
  toggle: () => void;
  seek: (seconds: number) => void;
  now: () => { time: number; duration: number };
}

/** Lets the keys of a keyboard, a headset or a lock screen move the song. */
export interface MediaControls {
  show(state: Player['state'], speed: number): void;
}

const SILENCE_S = 10;
const SILENCE_RATE = 8_000;

export function createMediaControls({
  title,
  artist,
  toggle,
  seek,
  now,
}: MediaSessionOptions): MediaControls {
  const session = 'mediaSession' in navigator ? navigator.mediaSession : undefined;
  // Systems give their controls only to pages with a media element that plays, and ours plays nothing.
  const samples = SILENCE_S * SILENCE_RATE;
  const silence = new Blob([wavHeader(samples, SILENCE_RATE), new Uint8Array(samples * 4)], {
    type: 'audio/wav',
  });
  const anchor = new Audio(URL.createObjectURL(silence));
  anchor.loop = true;

  if (session !== undefined) {
    session.metadata = new MediaMetadata({ title, artist });
    const by = (seconds: number) => () => seek(now().time + seconds);
    const handlers: [MediaSessionAction, MediaSessionActionHandler][] = [
      ['play', toggle],
      ['pause', toggle],
      ['stop', toggle],
      ['seekbackward', by(-5)],
      ['seekforward', by(5)],
      ['previoustrack', () => seek(0)],
      ['seekto', ({ seekTime }) => seek(seekTime ?? 0)],
    ];
    for (const [action, handler] of handlers) {
      try {
        session.setActionHandler(action, handler);
      } catch {
        // This browser does not know the action.
      }
    }
  }

  return {
    show(state, speed) {
      const isRunning = state !== 'paused';
      if (isRunning && anchor.paused) void anchor.play().catch(() => {});
      if (!isRunning) anchor.pause();
      if (session === undefined) return;
      session.playbackState = isRunning ? 'playing' : 'paused';
      const { time, duration } = now();
      if (duration > 0)
        session.setPositionState({ duration, position: Math.min(time, duration), playbackRate: speed });
    },
  };
}
