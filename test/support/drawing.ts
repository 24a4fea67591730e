import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const { resolve } = createRequire(import.meta.url);
const fontFiles = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'].map((file) =>
  resolve(`@expo-google-fonts/inter/${file}`),
);

/** Reads an SVG as the bot's renderer does. @throws if it is not well-formed. */
export const drawing = (svg: string): Resvg =>
  new Resvg(svg, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' } });

export interface TextBox {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the letters of each text lie, in the units of the SVG's own viewBox. */
export function textBoxes(svg: string): TextBox[] {
  return [...svg.matchAll(/<text [^>]*>([^<]+)<\/text>/g)].flatMap(([element, text = '']) => {
    // One text alone, moved so that what lies outside of the card on the left or above is measured too.
    const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="4000" font-family="Inter"><g transform="translate(1000 1000)">${element.replace(/ stroke[^>]*(?=>)/, '')}</g></svg>`;
    const box = drawing(alone).getBBox();
    if (box === undefined) return [];
    const [left, top] = [box.x - 1000, box.y - 1000];
    return [{ text, left, top, right: left + box.width, bottom: top + box.height }];
  });
}

/** The contrast of two colours `#rrggbb` as WCAG 2 counts it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
