import type { asking as english } from '../en/asking.ts';

export const asking = {
  'suggest.own': '{title} · {date} · toi',
  'suggest.server': '{title} · {date}',
  'suggest.use': 'Utiliser cet ID : {id}',
  'suggest.use_titled': '{title} · {id}',
  'track.untitled': 'Sans titre',
  'track.variant': 'version {number}',
  'pick.several':
    'Ce message mentionne plusieurs morceaux. Lequel veux-tu ? Chaque choix est une demande à part.',
  'pick.of_task':
    'Ce message mentionne un morceau, mais pas laquelle de ses versions. Laquelle veux-tu ? Chaque choix est une demande à part.',
  'pick.placeholder.separate_vocal': 'Choisis un morceau pour le karaoké',
  'pick.placeholder.split_stem': 'Choisis un morceau à séparer en stems',
  'pick.more': 'Le morceau est encore en cours de génération : d’autres versions peuvent arriver.',
  'pick.unfinished':
    'Ce morceau est encore en cours de génération et n’a aucune version pour l’instant. Réessaie dans une minute, ou saisis toi-même les deux ID.',
  'pick.unknown':
    'Le service de séparation n’a aucune version du morceau que ce message mentionne. Si tu as les deux ID, saisis-les toi-même.',
  'pick.unreachable':
    'Impossible de retrouver les versions de ce morceau pour le moment. Réessaie dans une minute, ou saisis toi-même les deux ID.',
  'button.enter_ids': 'Saisir les ID',
  'form.title.separate_vocal': 'Karaoké : quel morceau ?',
  'form.title.split_stem': 'Stems : quel morceau ?',
  'form.task_id': 'ID de tâche, ex. 3e63b4cc88d5261115937…',
  'form.audio_id': 'ID audio, ou lien vers le morceau',
} as const satisfies Partial<Record<keyof typeof english, string>>;
