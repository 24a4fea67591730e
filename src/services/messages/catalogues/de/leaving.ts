import type { leaving as english } from '../en/leaving.ts';

export const leaving = {
  'leaving.cancelled': 'Abgebrochen. Es wurde nichts abgeschickt, und die Credits wurden zurückgegeben.',
  'leaving.left':
    'Du wartest nicht mehr darauf. Die Anfrage läuft weiter, deshalb zählen ihre Credits weiterhin; das Ergebnis steht dann in `/jobs list`.',
  'leaving.late': 'Das war schon entschieden: Sieh dir die Nachricht an oder `/jobs list`.',
  'leaving.foreign': 'Das kann nur, wer die Anfrage gestellt hat.',
  'button.cancel': 'Abbrechen',
  'button.leave': 'Nicht mehr warten',
} as const satisfies Partial<Record<keyof typeof english, string>>;
