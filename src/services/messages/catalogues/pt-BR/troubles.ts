import type { troubles as english } from '../en/troubles.ts';

export const troubles = {
  'trouble.store':
    'Não foi possível salvar seu pedido, então ele não foi aceito. Tente de novo daqui a um minuto.',
  'trouble.corrupt_record':
    'O registro deste pedido está corrompido e foi posto de lado. Faça o pedido de novo.',
  'trouble.stopping': 'O bot está reiniciando. Tente de novo daqui a um minuto.',
  'trouble.upstream': 'O serviço de separação não respondeu. Tente de novo daqui a um minuto.',
  'trouble.discord': 'O Discord não aceitou a resposta. Tente de novo daqui a um minuto.',
  'trouble.config': 'O bot não está configurado corretamente. Avise quem o administra.',
  'trouble.unknown': 'Algo deu errado do nosso lado. Tente de novo daqui a um minuto.',
  'trouble.uncharged': 'Nada foi cobrado.',
  'trouble.server_only': 'Este comando só funciona em servidores, porque cada servidor tem a própria cota.',
  'trouble.not_member': 'Isto pertence a um servidor em que você, ou este bot, não está mais.',
  'trouble.too_old':
    'Este pedido é antigo demais para isso: o registro dele não existe mais. Use o comando de novo.',
  'trouble.unknown_command':
    'Este bot não tem mais este comando. Seu app do Discord vai mostrar os atuais daqui a pouco.',
  'ids.heading.one': 'Um campo precisa de correção.',
  'ids.heading.two': 'Dois campos precisam de correção.',
  'ids.problem': '**{field}**: você informou {given}; {mistake}.',
  'ids.nothing': '(nada)',
  'ids.masked':
    'tem asteriscos: isso é um exemplo abreviado, não um ID de verdade. Copie o ID completo da sua música',
  'ids.swapped.task_id': 'isto parece ser o ID do áudio: os dois foram trocados',
  'ids.swapped.audio_id': 'isto parece ser o ID da tarefa: os dois foram trocados',
  'ids.characters.task_id':
    'tem caracteres que nenhum ID de tarefa tem (só pode ter letras, dígitos, `-` e `_`)',
  'ids.characters.audio_id':
    'tem caracteres que nenhum ID de áudio tem (só pode ter dígitos, as letras de a até f e `-`)',
  'ids.too_short': 'é curto demais: falta uma parte',
  'ids.shape': 'os hifens não estão no lugar certo',
  'ids.too_long': 'é longo demais: alguma outra coisa foi colada junto',
  'ids.example.task_id': 'Um ID de tarefa tem de 8 a 64 caracteres: {example}.',
  'ids.example.audio_id':
    'Um ID de áudio tem 36 caracteres: {example}. Um link da música (`suno.com/song/…`) também serve.',
} satisfies Partial<Record<keyof typeof english, string>>;
