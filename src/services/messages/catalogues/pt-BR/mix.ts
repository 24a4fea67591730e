import type { mix as english } from '../en/mix.ts';

export const mix = {
  'button.open_mixer': 'Abrir mixer',
  'mix.untitled': 'Música sem título',
  'mix.heading': '{title} – Mixer do Stemsmith',
  'mix.tracks': '{count, plural, one {# faixa} other {# faixas}}',
  'mix.noscript': 'O mixer precisa de JavaScript.',
  'mix.missing.title': 'Não há nada aqui',
  'mix.missing.text': 'O link está completo? O botão abaixo do resultado no Discord tem o link inteiro.',
  'mix.gone.title': 'Estes arquivos não existem mais',
  'mix.gone.text':
    'As faixas separadas são guardadas por 14 dias. Peça de novo no Discord com {command}, task_id {task} e audio_id {audio}.',
} satisfies Partial<Record<keyof typeof english, string>>;
