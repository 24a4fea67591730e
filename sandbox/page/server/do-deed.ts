import type { UpstreamControl } from '../../upstream/control/control.ts';
import type { Deed } from '../wire.ts';
import type { BotKeeper } from './keep-bot.ts';
import type { UpstreamMood } from './upstream-mood.ts';

/** Carries out what the page asks for. Resolves when it is done. */
export function createDoDeed(deps: { bot: BotKeeper; upstream: UpstreamControl; mood: UpstreamMood }) {
  const { bot, upstream, mood } = deps;
  return async (deed: Deed): Promise<void> => {
    switch (deed.deed) {
      case 'set mood':
        return mood.set(deed.mood);
      case 'finish separations':
        for (const { id } of pendingIn(upstream)) upstream.finish(id);
        return;
      case 'fail next separation':
        return upstream.failNext({ code: 531, flag: 'GENERATE_AUDIO_FAILED' });
      case 'restart bot':
        return await bot.restart();
      case 'kill bot':
        return await bot.kill();
      case 'stop bot':
        return await bot.stop();
      case 'start bot':
        return await bot.start();
      default:
        return deed satisfies never;
    }
  };
}

/** Separations that are under way. */
export function pendingIn(upstream: UpstreamControl) {
  return upstream.separations().filter(({ state }) => state === 'PENDING');
}
