import type { links as english } from '../en/links.ts';

export const links = {
  'links.soon': 'Los enlaces desaparecen {when}: guarda lo que quieras conservar.',
  'links.gone.added': 'Los enlaces desaparecieron {when}; los archivos de arriba se quedan.',
  'links.gone.none': 'Los enlaces desaparecieron {when}.',
  'links.check.there':
    'Los archivos siguen ahí. Nadie sabe por cuánto tiempo: guarda ahora lo que quieras conservar.',
  'links.check.gone': 'Comprobado ahora mismo: los archivos ya no existen.',
  'links.check.unclear':
    'El servicio de separación no ha dicho si los archivos siguen ahí. Inténtalo de nuevo en un minuto.',
  'button.check': 'Comprobar de nuevo (gratis)',
} as const satisfies Partial<Record<keyof typeof english, string>>;
