import type { leaving as english } from '../en/leaving.ts';

export const leaving = {
  'leaving.cancelled': 'Cancelado. Nada foi enviado, e os créditos foram devolvidos.',
  'leaving.left':
    'Você não está mais esperando este pedido. Ele continua, por isso os créditos seguem contando; o resultado vai aparecer em `/jobs list`.',
  'leaving.late': 'Isso já foi decidido: veja a mensagem ou `/jobs list`.',
  'leaving.foreign': 'Só quem fez o pedido pode fazer isso.',
  'button.cancel': 'Cancelar',
  'button.leave': 'Parar de esperar',
} satisfies Partial<Record<keyof typeof english, string>>;
