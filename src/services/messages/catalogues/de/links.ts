import type { links as english } from '../en/links.ts';

export const links = {
  'links.soon': 'Die Links verschwinden {when}: Speicher, was du behalten willst.',
  'links.gone.added': 'Die Links sind {when} verschwunden; die Dateien oben bleiben.',
  'links.gone.none': 'Die Links sind {when} verschwunden.',
  'links.check.there':
    'Die Dateien sind noch da. Niemand weiß, wie lange: Speicher jetzt, was du behalten willst.',
  'links.check.gone': 'Gerade nachgesehen: Die Dateien gibt es nicht mehr.',
  'links.check.unclear':
    'Der Separationsdienst hat nicht gesagt, ob die Dateien noch da sind. Bitte versuch es in einer Minute noch einmal.',
  'button.check': 'Noch einmal nachsehen (kostenlos)',
} as const satisfies Partial<Record<keyof typeof english, string>>;
