import type { links as english } from '../en/links.ts';

export const links = {
  'links.soon': 'Die Links verschwinden {when}: Speicher, was du behalten willst.',
  'links.gone.added': 'Die Links sind {when} verschwunden; die Dateien oben bleiben.',
  'links.gone.none': 'Die Links sind {when} verschwunden.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
