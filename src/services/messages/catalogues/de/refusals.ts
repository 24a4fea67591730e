import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
  'refusal.blocked':
    'Die Moderation hat deine Anfragen {pause} pausiert. Mit `/quota member` kann sie das aufheben.',
  'refusal.memberJobs':
    'Bei dir laufen schon {used, number} von {limit, plural, one {# möglichen Anfrage} other {# möglichen Anfragen}} gleichzeitig; frag wieder an, wenn eine davon fertig ist.',
  'refusal.guildJobs':
    'Auf diesem Server laufen schon {used, number} von {limit, plural, one {# möglichen Anfrage} other {# möglichen Anfragen}} gleichzeitig; frag wieder an, wenn eine davon fertig ist.',
  'refusal.floor':
    'Das Guthaben des Bots geht zur Neige. Anfragen für {cost, plural, one {# Credit} other {# Credits}} sind daher pausiert, bis es wieder aufgeladen wird.',
  'refusal.reached.override': 'Dein eigenes Limit ist erreicht: {usage}',
  'refusal.reached.role': 'Das Limit deiner Rolle {role} ist erreicht: {usage}',
  'refusal.reached.member': 'Das Limit pro Mitglied ist erreicht: {usage}',
  'refusal.reached.guild': 'Das Limit dieses Servers ist erreicht: {usage}',
  'refusal.reached.ceiling': 'Die Obergrenze dieses Bots für einen Server ist erreicht: {usage}',
  'refusal.reached.operator': 'Das Budget dieses Bots für alle Server ist erreicht: {usage}',
  'refusal.usage.day':
    'Heute sind {used, number} von {limit, plural, one {# Credit} other {# Credits}} verbraucht, und das hier braucht {cost, number}.',
  'refusal.usage.week':
    'Diese Woche sind {used, number} von {limit, plural, one {# Credit} other {# Credits}} verbraucht, und das hier braucht {cost, number}.',
  'refusal.usage.month':
    'Diesen Monat sind {used, number} von {limit, plural, one {# Credit} other {# Credits}} verbraucht, und das hier braucht {cost, number}.',
  'refusal.resets': 'Neu gezählt wird {when}.',
  'refusal.small.override':
    'Dein eigenes Limit von {amount} ist dafür zu klein, denn das hier braucht {cost, number}.',
  'refusal.small.role':
    'Das Limit deiner Rolle {role} ({amount}) ist dafür zu klein, denn das hier braucht {cost, number}.',
  'refusal.small.member':
    'Das Limit pro Mitglied ({amount}) ist dafür zu klein, denn das hier braucht {cost, number}.',
  'refusal.small.guild':
    'Das Limit dieses Servers ({amount}) ist dafür zu klein, denn das hier braucht {cost, number}.',
  'refusal.small.ceiling':
    'Die Obergrenze dieses Bots für einen Server ({amount}) ist dafür zu klein, denn das hier braucht {cost, number}.',
  'refusal.small.operator':
    'Das Budget dieses Bots für alle Server ({amount}) ist dafür zu klein, denn das hier braucht {cost, number}.',
  'refusal.raise.moderator': 'Die Moderation kann das mit `/quota` erhöhen.',
  'refusal.raise.operator': 'Erhöhen kann das nur, wer diesen Bot betreibt.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
