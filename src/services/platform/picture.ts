import { createRequire } from 'node:module';
import { encodePng } from './png.ts';

/** Draws an SVG without transparent places, in its own size, as a PNG. Texts are in Inter, 400 or 600. */
export type RenderPng = (svg: string) => Promise<Buffer>;

const { resolve } = createRequire(import.meta.url);
const FONTS = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'];

/**
 * The renderer is native and is loaded with the first picture: where it is missing, only pictures fail. Reading,
 * drawing and packing happen on other threads; the renderer's own `asPng` would hold this one for 20 ms and more.
 */
export const renderPng: RenderPng = async (svg) => {
  const { renderAsync } = await import('@resvg/resvg-js');
  const fontFiles = FONTS.map((file) => resolve(`@expo-google-fonts/inter/${file}`));
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' };
  const { pixels, width, height } = await renderAsync(svg, { font });
  return encodePng(pixels, width, height);
};
