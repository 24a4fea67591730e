import type { troubles as english } from '../en/troubles.ts';

export const troubles = {
  'trouble.store':
    'Ta demande n’a pas pu être enregistrée, elle n’a donc pas été acceptée. Réessaie dans une minute.',
  'trouble.corrupt_record':
    'L’enregistrement de cette demande est endommagé et a été mis de côté. Refais ta demande.',
  'trouble.stopping': 'Le bot redémarre. Réessaie dans une minute.',
  'trouble.upstream': 'Le service de séparation n’a pas répondu. Réessaie dans une minute.',
  'trouble.discord': 'Discord n’a pas accepté la réponse. Réessaie dans une minute.',
  'trouble.config': 'Le bot est mal configuré. Préviens la personne qui le gère.',
  'trouble.unknown': 'Quelque chose s’est mal passé de notre côté. Réessaie dans une minute.',
  'trouble.uncharged': 'Rien n’a été débité.',
  'trouble.server_only':
    'Cette commande ne fonctionne que sur un serveur, car chaque serveur a son propre quota.',
  'trouble.not_member': 'Ceci appartient à un serveur où toi, ou ce bot, n’êtes plus.',
  'trouble.too_old':
    'Cette demande est trop ancienne pour ça : son enregistrement n’existe plus. Utilise à nouveau la commande.',
  'trouble.unknown_command':
    'Ce bot n’a plus cette commande. Ton appli Discord affichera les commandes actuelles dans un instant.',
  'ids.heading.one': 'Un champ est à corriger.',
  'ids.heading.two': 'Deux champs sont à corriger.',
  'ids.problem': '**{field}** : tu as donné {given} ; {mistake}.',
  'ids.nothing': '(rien)',
  'ids.masked':
    'il y a des astérisques : c’est un exemple abrégé, pas un vrai ID. Copie l’ID complet de ton morceau',
  'ids.swapped.task_id': 'ça ressemble à l’ID audio : les deux ont été inversés',
  'ids.swapped.audio_id': 'ça ressemble à l’ID de tâche : les deux ont été inversés',
  'ids.characters.task_id':
    'il y a des caractères qu’aucun ID de tâche ne contient (seuls les lettres, les chiffres, `-` et `_` sont possibles)',
  'ids.characters.audio_id':
    'il y a des caractères qu’aucun ID audio ne contient (seuls les chiffres, les lettres de a à f et `-` sont possibles)',
  'ids.too_short': 'c’est trop court : il en manque une partie',
  'ids.shape': 'les tirets ne sont pas à leur place',
  'ids.too_long': 'c’est trop long : autre chose a été collé avec',
  'ids.example.task_id': 'Un ID de tâche fait 8 à 64 caractères : {example}.',
  'ids.example.audio_id':
    'Un ID audio fait 36 caractères : {example}. Un lien vers le morceau (`suno.com/song/…`) marche aussi.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
