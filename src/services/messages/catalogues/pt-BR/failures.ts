import type { failures as english } from '../en/failures.ts';

export const failures = {
  'failure.of.separate_vocal': '{user}, não deu para criar as faixas de karaokê: {cause}.',
  'failure.of.split_stem': '{user}, não deu para criar os stems: {cause}.',
  'failure.titled.separate_vocal': '{user}, não deu para criar as faixas de karaokê de {title}: {cause}.',
  'failure.titled.split_stem': '{user}, não deu para criar os stems de {title}: {cause}.',
  'failure.cause.invalid': 'o serviço de separação não conhece esta música ou não consegue separá-la',
  'failure.cause.source': 'o serviço de separação não conseguiu baixar o áudio da música',
  'failure.cause.no_credits': 'o serviço de separação não tem mais créditos para este bot',
  'failure.cause.unauthorized': 'o serviço de separação não aceita mais este bot',
  'failure.cause.wrong_url': 'o serviço de separação não foi encontrado no endereço que este bot usa',
  'failure.cause.failed': 'o serviço de separação tentou e não conseguiu',
  'failure.cause.unknown_outcome':
    'o serviço de separação não deu uma resposta clara e nenhum resultado chegou',
  'failure.cause.timeout': 'a separação demorou demais',
  'failure.advice.ids': 'Confira se os dois IDs são da mesma música ({command}).',
  'failure.advice.song': 'Confira se a música ainda existe e tente de novo ({command}).',
  'failure.advice.operator': 'Avise quem administra o bot e tente de novo mais tarde ({command}).',
  'failure.advice.again':
    'Tente de novo; se falhar outra vez, talvez não dê para separar esta música ({command}).',
  'failure.advice.late': 'Tente de novo; se o resultado ainda chegar, ele aparece aqui ({command}).',
  'failure.refund':
    '{cost, plural, one {# crédito foi devolvido a você} other {# créditos foram devolvidos a você}}.',
  'failure.free': 'Nada foi cobrado de você.',
  'button.retry': 'Tentar de novo ({cost, plural, one {# crédito} other {# créditos}})',
  'telling.pointer': 'A resposta deste pedido está aqui: {link}',
  'ping.separated.separate_vocal': '{user}, suas faixas de karaokê estão prontas; veja a mensagem acima.',
  'ping.separated.split_stem': '{user}, seus stems estão prontos; veja a mensagem acima.',
  'ping.failed.separate_vocal': '{user}, não deu para criar suas faixas de karaokê; veja a mensagem acima.',
  'ping.failed.split_stem': '{user}, não deu para criar seus stems; veja a mensagem acima.',
  'ping.returned.separate_vocal':
    '{user}, há uma pergunta sobre suas faixas de karaokê; veja a mensagem acima.',
  'ping.returned.split_stem': '{user}, há uma pergunta sobre seus stems; veja a mensagem acima.',
  'ping.refused.separate_vocal':
    '{user}, suas faixas de karaokê não foram pedidas porque um limite foi atingido; veja a mensagem acima.',
  'ping.refused.split_stem':
    '{user}, seus stems não foram pedidos porque um limite foi atingido; veja a mensagem acima.',
} satisfies Partial<Record<keyof typeof english, string>>;
