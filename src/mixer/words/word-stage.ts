import type { Page } from '../page.ts';
import { h, pressed, setVariable } from '../view/dom.ts';
import { icon } from '../view/icon.ts';
import { type Line, momentAt } from './moment.ts';

/** The words as they are sung: the line in the middle, the next one below it, and the sung word marked. */
export interface WordStage {
  readonly element: HTMLElement;
  draw(time: number): void;
  /** Whether it has the whole screen. */
  setLarge(isLarge: boolean): void;
}

interface WordStageOptions {
  page: Page;
  /** What is known of the words, or why nothing is. */
  words: Promise<readonly Line[]>;
  onLarge: () => void;
}

const SHIFT_S = 0.1;

export function createWordStage({ page, words, onLarge }: WordStageOptions): WordStage {
  const { t, setting, seek } = page;
  const message = h('p', { class: 'words-message' }, t('mixer.words.loading'));
  const list = h('ol', { class: 'lines' });
  const count = h('div', { class: 'count', 'aria-hidden': 'true' });
  let lines: readonly Line[] = [];
  let drawn: { element: HTMLElement; words: HTMLElement[] }[] = [];
  let current: number | undefined;

  words.then(
    (found) => {
      lines = found;
      drawn = found.map((line) => drawLine(line, () => seek(line.startS + setting.now.wordsLater - 0.05)));
      list.replaceChildren(...drawn.map(({ element }) => element));
      message.textContent = t('mixer.words.none');
      message.hidden = found.length > 0;
      shifts.hidden = found.length === 0;
    },
    () => {
      message.textContent = t('mixer.words.failed');
    },
  );

  const shift = h('output', {});
  const earlier = pressed(roundButton(t('mixer.words.earlier'), icon('minus')), () =>
    setting.shiftWords(-SHIFT_S),
  );
  const later = pressed(roundButton(t('mixer.words.later'), icon('plus')), () => setting.shiftWords(SHIFT_S));
  const shifts = h('div', { class: 'shifts', hidden: true }, earlier, shift, later);
  setting.subscribe(({ wordsLater }) => {
    const sign = wordsLater > 0 ? '+' : '';
    const seconds = wordsLater.toLocaleString(page.view.language, { minimumFractionDigits: 1 });
    shift.textContent = t('mixer.words.shift', { seconds: `${sign}${seconds}` });
  });
  const large = pressed(roundButton(t('mixer.words.large'), icon('large'), icon('small')), onLarge);
  large.classList.add('large-switch');

  const element = h(
    'section',
    { class: 'words', 'aria-label': t('mixer.words') },
    h('div', { class: 'scroll' }, message, list, count),
    h('div', { class: 'words-tools' }, shifts, large),
  );

  function moveTo(line: number): void {
    if (line === current) return;
    current = line;
    for (const [index, { element: drawnLine, words: spans }] of drawn.entries()) {
      const distance = line < 0 ? Number.NEGATIVE_INFINITY : index - line;
      drawnLine.dataset.at =
        distance === 0 ? 'now' : distance === 1 ? 'next' : distance < 0 ? 'past' : 'later';
      if (distance !== 0) for (const span of spans) span.className = '';
    }
    const place = drawn[line]?.element;
    if (place !== undefined) setVariable(list, 'top', `${place.offsetTop + place.offsetHeight / 2}px`);
  }
  // Lines break elsewhere when there is more or less room.
  new ResizeObserver(() => {
    const line = current ?? -1;
    current = undefined;
    moveTo(line);
  }).observe(list);

  return {
    element,
    setLarge(isLarge) {
      const name = t(isLarge ? 'mixer.words.small' : 'mixer.words.large');
      large.setAttribute('aria-label', name);
      large.title = name;
    },
    draw(time) {
      if (lines.length === 0) return;
      const moment = momentAt(lines, time - setting.now.wordsLater);
      moveTo(moment.line);
      element.classList.toggle('interlude', moment.isInterlude);
      count.textContent = moment.count?.toString() ?? (moment.isInterlude ? t('mixer.words.interlude') : '');
      for (const [index, span] of (drawn[moment.line]?.words ?? []).entries()) {
        span.className = index < moment.word ? 'sung' : index === moment.word ? 'singing' : '';
        if (index === moment.word) setVariable(span, 'part', `${(moment.part * 100).toFixed(1)}%`);
      }
    },
  };
}

function drawLine({ words }: Line, onPress: () => void) {
  const spans = words.map(({ text }) => h('span', {}, text));
  return { element: pressed(h('li', { 'data-at': 'later' }, spans), onPress), words: spans };
}

const roundButton = (name: string, ...face: Node[]) =>
  h('button', { type: 'button', class: 'button round', 'aria-label': name, title: name }, face);
