import type { UpstreamControl } from '../../upstream/control/control.ts';
import type { Mood } from '../wire.ts';

/** Long enough to watch, short enough to wait for. */
const separationMs: Record<'usual' | 'slow', number> = { usual: 4_000, slow: 60_000 };

/** The separation API's behaviour as one word. */
export interface UpstreamMood {
  readonly current: Mood;
  set(mood: Mood): void;
}

/** Puts everything right that an earlier mood changed, and then spoils what the new one spoils. */
export function createUpstreamMood(control: UpstreamControl): UpstreamMood {
  let current: Mood = 'fine';
  let credits = control.state().credits;

  const spoil: Record<Mood, () => void> = {
    fine: () => {},
    slow: () => control.setSeparationMs(separationMs.slow),
    silent: () => control.setCallbacks({ mode: 'silent' }),
    maintenance: () =>
      void control.addFault({ endpoint: 'generate', effect: { code: 455, msg: 'System under maintenance' } }),
    'no credits': () => control.setCredits(0),
    unreachable: () => void control.addFault({ endpoint: '*', effect: 'reset' }),
  };

  const set = (mood: Mood) => {
    if (current !== 'no credits') credits = control.state().credits;
    control.clearFaults();
    control.setCredits(credits);
    control.setCallbacks({ mode: 'normal' });
    control.setSeparationMs(separationMs.usual);
    spoil[mood]();
    current = mood;
  };
  set('fine');

  return {
    get current() {
      return current;
    },
    set,
  };
}
