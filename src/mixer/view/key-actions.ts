import type { LoopMarks } from '../mix/loop-marks.ts';
import { channelOf, LOUDEST, withChannel } from '../mix/mix.ts';
import type { Page } from '../page.ts';
import { defaultView } from './head.ts';
import type { KeyActions } from './keyboard.ts';

interface KeyActionsOptions {
  page: Page;
  toggle: () => void;
  time: () => number;
  loop: LoopMarks;
  large: { toggle: () => void };
  help: { toggle: () => void };
}

export function keyActions({ page, toggle, time, loop, large, help }: KeyActionsOptions): KeyActions {
  const { view, setting, seek } = page;
  const flip = (nth: number, what: 'isMuted' | 'isSolo') => {
    const stem = view.stems[nth]?.stem;
    const { mix } = setting.now;
    if (stem === undefined) return;
    setting.change({ mix: withChannel(mix, stem, { [what]: !channelOf(mix, stem)[what] }) });
  };
  return {
    toggle,
    seekBy: (seconds) => seek(time() + seconds),
    toStart: () => seek(0),
    masterBy(change) {
      const { mix } = setting.now;
      const master = Math.round(Math.min(LOUDEST, Math.max(0, mix.master + change)) * 100) / 100;
      setting.change({ mix: { ...mix, master } });
    },
    mute: (nth) => flip(nth, 'isMuted'),
    solo: (nth) => flip(nth, 'isSolo'),
    loop: loop.press,
    view() {
      const shown = setting.now.view ?? defaultView(page);
      setting.change({ view: shown === 'words' ? 'mixer' : 'words' });
    },
    large: large.toggle,
    wordsBy: (seconds) => setting.shiftWords(seconds),
    help: help.toggle,
  };
}
