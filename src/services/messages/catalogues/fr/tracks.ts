import type { tracks as english } from '../en/tracks.ts';

export const tracks = {
  'stem.vocals': 'Voix',
  'stem.backing_vocals': 'Chœurs',
  'stem.instrumental': 'Instrumental',
  'stem.drums': 'Batterie',
  'stem.percussion': 'Percussions',
  'stem.bass': 'Basse',
  'stem.guitar': 'Guitare',
  'stem.keyboard': 'Claviers',
  'stem.strings': 'Cordes',
  'stem.brass': 'Cuivres',
  'stem.woodwinds': 'Bois',
  'stem.synth': 'Synthé',
  'stem.fx': 'FX',
  'stem.unnamed': 'Piste',
  'result.ready.separate_vocal': '{user}, tes pistes karaoké sont prêtes.',
  'result.ready.split_stem': '{user}, tes stems sont prêts.',
  'result.titled.separate_vocal': '{user}, les pistes karaoké de {title} sont prêtes.',
  'result.titled.split_stem': '{user}, les stems de {title} sont prêts.',
  'result.tracks': '**{count, plural, one {# piste} other {# pistes}}** (MP3) : {names}',
  'result.link': '{track} : <{url}>',
  'result.hidden':
    '{count, plural, one {# autre piste a un lien trop long pour être affiché ici} other {# autres pistes ont des liens trop longs pour être affichés ici}}',
  'result.absent': 'Absents de ce morceau : {names}',
  'result.free': 'Ça ne t’a rien coûté : la même chose avait déjà été demandée.',
  'result.expiry': 'Les liens expirent {when}',
} as const satisfies Partial<Record<keyof typeof english, string>>;
