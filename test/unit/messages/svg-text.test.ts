import { describe, expect, it } from 'vitest';
import { fitting, svgText } from '../../../src/services/messages/svg-text.ts';
import { drawing, textBoxes } from '../../support/drawing.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';

const ROOM = 520;
const drawn = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="560" height="350">${svgText(20, 38, text, { size: 18, weight: 600, fill: '#ffffff' })}</svg>`;
const line = (text: string) => drawn(fitting(text, 18, ROOM));

describe('a text in a drawing', () => {
  it.each([...'WЊЖŒŴ@%—ẞǄmgQ4f(€ΩѸ-'])('of many %s is cut where its room ends', (letter) => {
    for (const box of textBoxes(line(letter.repeat(150)))) expect(box.right).toBeLessThanOrEqual(541);
  });

  it.each(HOSTILE_TEXTS)('does no harm (%#)', (foreign) => {
    expect(() => drawing(line(foreign))).not.toThrow();
    for (const box of textBoxes(line(foreign))) expect(box.right).toBeLessThanOrEqual(541);
  });

  it('is escaped, and loses only what the font does not have', () => {
    expect(drawn('Tom & "J" <b>日本\uffff🎵</b> a\u0301\u0302 Größe Київ')).toContain(
      '>Tom &amp; &quot;J&quot; &lt;b&gt; &lt;/b&gt; á Größe Київ</text>',
    );
  });
});
