import type { tracks as english } from '../en/tracks.ts';

export const tracks = {
  'stem.vocals': 'Voz',
  'stem.backing_vocals': 'Coros',
  'stem.instrumental': 'Instrumental',
  'stem.drums': 'Batería',
  'stem.percussion': 'Percusión',
  'stem.bass': 'Bajo',
  'stem.guitar': 'Guitarra',
  'stem.keyboard': 'Teclado',
  'stem.strings': 'Cuerdas',
  'stem.brass': 'Metales',
  'stem.woodwinds': 'Maderas',
  'stem.synth': 'Sintetizador',
  'stem.fx': 'FX',
  'stem.unnamed': 'Pista',
  'result.ready.separate_vocal': '{user}, tus pistas de karaoke están listas.',
  'result.ready.split_stem': '{user}, tus stems están listos.',
  'result.titled.separate_vocal': '{user}, las pistas de karaoke de {title} están listas.',
  'result.titled.split_stem': '{user}, los stems de {title} están listos.',
  'result.tracks': '**{count, plural, one {# pista} other {# pistas}}** (MP3): {names}',
  'result.link': '{track}: <{url}>',
  'result.hidden':
    '{count, plural, one {# pista más tiene un enlace demasiado largo para mostrarlo aquí} other {# pistas más tienen enlaces demasiado largos para mostrarlos aquí}}',
  'result.absent': 'No están en esta canción: {names}',
  'result.free': 'No te ha costado nada: ya se había pedido lo mismo.',
  'result.expiry': 'Los enlaces caducan {when}',
} as const satisfies Partial<Record<keyof typeof english, string>>;
