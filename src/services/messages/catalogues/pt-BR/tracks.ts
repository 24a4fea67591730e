import type { tracks as english } from '../en/tracks.ts';

export const tracks = {
  'stem.vocals': 'Voz',
  'stem.backing_vocals': 'Backing vocals',
  'stem.instrumental': 'Instrumental',
  'stem.drums': 'Bateria',
  'stem.percussion': 'Percussão',
  'stem.bass': 'Baixo',
  'stem.guitar': 'Guitarra',
  'stem.keyboard': 'Teclado',
  'stem.strings': 'Cordas',
  'stem.brass': 'Metais',
  'stem.woodwinds': 'Madeiras',
  'stem.synth': 'Sintetizador',
  'stem.fx': 'FX',
  'stem.unnamed': 'Faixa',
  'result.ready.separate_vocal': '{user}, suas faixas de karaokê estão prontas.',
  'result.ready.split_stem': '{user}, seus stems estão prontos.',
  'result.titled.separate_vocal': '{user}, as faixas de karaokê de {title} estão prontas.',
  'result.titled.split_stem': '{user}, os stems de {title} estão prontos.',
  'result.tracks': '**{count, plural, one {# faixa} other {# faixas}}** (MP3): {names}',
  'result.link': '{track}: <{url}>',
  'result.hidden':
    '{count, plural, one {# outra faixa tem um link longo demais para mostrar aqui} other {# outras faixas têm links longos demais para mostrar aqui}}',
  'result.absent': 'Ausentes nesta música: {names}',
  'result.free': 'Isto não custou nada para você: já tinha sido pedido antes.',
  'result.expiry': 'Os links expiram {when}',
} satisfies Partial<Record<keyof typeof english, string>>;
