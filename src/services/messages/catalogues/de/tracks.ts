import type { tracks as english } from '../en/tracks.ts';

export const tracks = {
  'stem.vocals': 'Vocals',
  'stem.backing_vocals': 'Backing Vocals',
  'stem.instrumental': 'Instrumental',
  'stem.drums': 'Drums',
  'stem.percussion': 'Percussion',
  'stem.bass': 'Bass',
  'stem.guitar': 'Gitarre',
  'stem.keyboard': 'Keyboard',
  'stem.strings': 'Streicher',
  'stem.brass': 'Blechbläser',
  'stem.woodwinds': 'Holzbläser',
  'stem.synth': 'Synth',
  'stem.fx': 'FX',
  'stem.unnamed': 'Spur',
  'result.ready.separate_vocal': '{user}, deine Karaoke-Spuren sind fertig.',
  'result.ready.split_stem': '{user}, deine Stems sind fertig.',
  'result.titled.separate_vocal': '{user}, die Karaoke-Spuren von {title} sind fertig.',
  'result.titled.split_stem': '{user}, die Stems von {title} sind fertig.',
  'result.tracks': '**{count, plural, one {# Spur} other {# Spuren}}** (MP3): {names}',
  'result.link': '{track}: <{url}>',
  'result.hidden':
    '{count, plural, one {# weitere Spur hat einen Link, der zu lang ist, um hier zu stehen} other {# weitere Spuren haben Links, die zu lang sind, um hier zu stehen}}',
  'result.absent': 'Nicht in diesem Song: {names}',
  'result.free': 'Das hat dich nichts gekostet: Dasselbe wurde schon vorher angefragt.',
  'result.expiry': 'Die Links laufen {when} ab',
} as const satisfies Partial<Record<keyof typeof english, string>>;
