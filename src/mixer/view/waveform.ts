import type { Waveform } from '../../services/audio/waveforms.ts';
import { h, setVariable, svg } from './dom.ts';

/** A stem over time: pressing it jumps there, dragging over it marks a section. */
export interface WaveformView {
  readonly element: HTMLElement;
  draw(waveform: Waveform): void;
  /** How much of the stem has come (0 to 1). */
  setLoaded(part: number): void;
}

interface WaveformOptions {
  /** Both are parts of the song, from 0 to 1. */
  onSeek: (part: number) => void;
  onSection: (from: number, to: number) => void;
}

const WIDTH = 479;
const HEIGHT = 100;
// Stands for the ear, which hears a tenth of an amplitude as far more than a tenth.
const CURVE = 0.7;
// A press that slips is still a press.
const SLIP_PX = 8;

export function createWaveform({ onSeek, onSection }: WaveformOptions): WaveformView {
  // What has been played is drawn once more, brighter, and cut off at the play head.
  const layers = ['rest', 'played'].map((name) => ({
    peak: svg('path', { class: 'peak' }),
    loud: svg('path', { class: 'loud' }),
    name,
  }));
  const drawings = layers.map(({ name, peak, loud }) =>
    svg(
      'svg',
      { class: `layer ${name}`, preserveAspectRatio: 'none', viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
      peak,
      loud,
    ),
  );
  const element = h(
    'div',
    { class: 'wave', 'aria-hidden': 'true' },
    drawings,
    h('div', { class: 'section' }),
  );
  element.append(h('div', { class: 'head' }));

  const partAt = (x: number) => {
    const { left, width } = element.getBoundingClientRect();
    return Math.min(1, Math.max(0, (x - left) / width));
  };
  element.addEventListener('pointerdown', ({ clientX: start, pointerId, button }) => {
    if (button !== 0) return;
    element.setPointerCapture(pointerId);
    element.addEventListener(
      'pointerup',
      ({ clientX: end }) => {
        if (Math.abs(end - start) <= SLIP_PX) onSeek(partAt(end));
        else onSection(partAt(Math.min(start, end)), partAt(Math.max(start, end)));
      },
      { once: true },
    );
  });

  return {
    element,
    draw({ peaks, rms }) {
      for (const { peak, loud } of layers) {
        peak.setAttribute('d', outline(atob(peaks)));
        loud.setAttribute('d', outline(atob(rms)));
      }
    },
    setLoaded: (part) => setVariable(element, 'loaded', `${Math.round(part * 100)}%`),
  };
}

/** The upper edge from left to right, and the lower one back. */
function outline(bytes: string): string {
  const edge = Array.from(bytes, (byte) => ((byte.charCodeAt(0) / 255) ** CURVE * HEIGHT) / 2);
  const middle = HEIGHT / 2;
  const step = WIDTH / Math.max(1, edge.length - 1);
  const upper = edge.map((height, x) => `${step * x},${(middle - height).toFixed(1)}`);
  const lower = edge.map((height, x) => `${step * x},${(middle + height).toFixed(1)}`).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}
