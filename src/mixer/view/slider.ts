import { h, setVariable } from './dom.ts';

/** A value that is set by sliding. */
export interface Slider {
  readonly element: HTMLInputElement;
  set(value: number): void;
}

interface SliderOptions {
  name: string;
  least?: number;
  most: number;
  /** Where a double press brings it back. */
  rests: number;
  kind?: string;
  /** The value for those who do not see it. */
  say: (value: number) => string;
  onInput: (value: number) => void;
}

// Every resting place can be hit.
const STEP = 0.05;

export function createSlider({
  name,
  least = 0,
  most,
  rests,
  kind = '',
  say,
  onInput,
}: SliderOptions): Slider {
  const element = h('input', {
    type: 'range',
    class: `slider ${kind}`,
    min: least,
    max: most,
    step: STEP,
    'aria-label': name,
    title: name,
  });
  element.addEventListener('input', () => onInput(Number(element.value)));
  element.addEventListener('dblclick', () => onInput(rests));
  return {
    element,
    set(value) {
      element.value = String(value);
      element.setAttribute('aria-valuetext', say(value));
      setVariable(element, 'part', `${((value - least) / (most - least)) * 100}%`);
    },
  };
}
