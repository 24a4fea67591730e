import type { leaving as english } from '../en/leaving.ts';

export const leaving = {
  'leaving.cancelled': 'Cancelado. No se ha enviado nada y los créditos se han devuelto.',
  'leaving.left':
    'Ya no esperas esta solicitud. Sigue en marcha, así que sus créditos siguen contando; el resultado estará en `/jobs list`.',
  'leaving.late': 'Eso ya estaba decidido: mira el mensaje o `/jobs list`.',
  'leaving.foreign': 'Solo puede hacerlo quien hizo la solicitud.',
  'button.cancel': 'Cancelar',
  'button.leave': 'Dejar de esperar',
} as const satisfies Partial<Record<keyof typeof english, string>>;
