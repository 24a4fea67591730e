import { describe, expect, it } from 'vitest';
import { renderPng } from '../../../src/services/platform/picture.ts';
import { drawing } from '../../support/drawing.ts';

const svgOf = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120" viewBox="0 0 150 60" font-family="Inter">${content}</svg>`;

describe('a picture', () => {
  it('is a PNG in the size of the SVG', async () => {
    const png = await renderPng(svgOf('<rect width="150" height="60" fill="#123456"/>'));
    expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    expect(png.toString('latin1', 12, 16)).toBe('IHDR');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([300, 120]);
    expect(png.toString('latin1', png.length - 8, png.length - 4)).toBe('IEND');
  });

  it('holds every pixel that was drawn, as another reader sees it', async () => {
    const svg = svgOf(
      '<rect width="150" height="60" fill="#123456"/><circle cx="40" cy="25" r="20.3" fill="#ffd083"/><text x="70" y="40" font-size="20" fill="#fff">Stems</text>',
    );
    const png = await renderPng(svg);
    const again = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120"><image width="300" height="120" image-rendering="optimizeSpeed" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
    expect(drawing(again).render().pixels.equals(drawing(svg).render().pixels)).toBe(true);
  });

  it('has its texts in both weights of the bundled font, whatever the machine has', async () => {
    const text = (weight: number) =>
      svgOf(`<text x="5" y="40" font-size="20" font-weight="${weight}">Stems</text>`);
    const [nothing, regular, semibold] = await Promise.all([svgOf(''), text(400), text(600)].map(renderPng));
    expect(regular).not.toEqual(nothing);
    expect(semibold).not.toEqual(nothing);
    expect(semibold).not.toEqual(regular);
  });

  it('is the same every time', async () => {
    const svg = svgOf('<text x="5" y="40" font-size="20">Stems</text>');
    expect(await renderPng(svg)).toEqual(await renderPng(svg));
  });

  it('is drawn while the bot goes on with other work', async () => {
    const circles = '<circle cx="75" cy="30" r="25" fill="#8b9dff" opacity="0.1"/>'.repeat(200);
    await renderPng(svgOf(''));
    let isDrawn = false;
    const picture = renderPng(svgOf(circles)).then(() => {
      isDrawn = true;
    });
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(isDrawn).toBe(false);
    await picture;
  });

  it.each(['', 'not an SVG', '<svg', svgOf('&nothing;')])('is refused when %j is drawn', async (broken) => {
    await expect(renderPng(broken)).rejects.toThrow();
  });
});
