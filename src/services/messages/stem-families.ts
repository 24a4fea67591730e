/** Instruments that belong together, and have one colour wherever they are drawn. */
export type Family = 'voices' | 'rhythm' | 'harmony' | 'colour' | 'others';

const FAMILY_OF: ReadonlyMap<string, Family> = new Map([
  ['vocals', 'voices'],
  ['backing_vocals', 'voices'],
  ['drums', 'rhythm'],
  ['percussion', 'rhythm'],
  ['bass', 'rhythm'],
  ['guitar', 'harmony'],
  ['keyboard', 'harmony'],
  ['strings', 'harmony'],
  ['instrumental', 'harmony'],
  ['brass', 'colour'],
  ['woodwinds', 'colour'],
  ['synth', 'colour'],
  ['fx', 'colour'],
]);

export const familyOf = (stem: string): Family => FAMILY_OF.get(stem) ?? 'others';
