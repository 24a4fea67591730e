import type { asking as english } from '../en/asking.ts';

export const asking = {
  'suggest.own': '{title} · {date} · você',
  'suggest.server': '{title} · {date}',
  'suggest.use': 'Usar este ID: {id}',
  'suggest.use_titled': '{title} · {id}',
  'track.untitled': 'Sem título',
  'track.variant': 'versão {number}',
  'pick.several':
    'Esta mensagem menciona várias faixas. Qual delas você quer? Cada escolha conta como um pedido separado.',
  'pick.of_task':
    'Esta mensagem menciona uma música, mas não diz qual das faixas. Qual delas você quer? Cada escolha conta como um pedido separado.',
  'pick.placeholder.separate_vocal': 'Escolha uma faixa para o karaokê',
  'pick.placeholder.split_stem': 'Escolha uma faixa para separar em stems',
  'pick.more': 'A música ainda está sendo gerada: podem aparecer mais faixas.',
  'pick.unfinished':
    'Esta música ainda está sendo gerada e não tem nenhuma faixa por enquanto. Tente de novo daqui a um minuto ou informe os dois IDs.',
  'pick.unknown':
    'O serviço de separação não tem nenhuma faixa da música que esta mensagem menciona. Se você tiver os dois IDs, pode informá-los.',
  'pick.unreachable':
    'Não deu para buscar as faixas desta música agora. Tente de novo daqui a um minuto ou informe os dois IDs.',
  'button.enter_ids': 'Informar os IDs',
  'form.title.separate_vocal': 'Karaokê: qual música?',
  'form.title.split_stem': 'Stems: qual música?',
  'form.task_id': 'ID da tarefa, ex.: 3e63b4cc88d5261115…',
  'form.audio_id': 'ID do áudio ou link da música',
} satisfies Partial<Record<keyof typeof english, string>>;
