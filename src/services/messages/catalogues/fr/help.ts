import type { help as english } from '../en/help.ts';

export const help = {
  'help.title': 'Des morceaux, piste par piste',
  'help.intro': 'Ce bot sépare un morceau généré en pistes et les publie là où tu les demandes.',
  'help.make': 'Se lancer',
  'help.make.karaoke':
    '`/karaoke` voix et instrumental · **{cost, plural, one {# crédit} other {# crédits}}**',
  'help.make.stems':
    '`/stems` jusqu’à {count, number} instruments · **{cost, plural, one {# crédit} other {# crédits}}**',
  'help.make.how':
    'Donne `{task}` et `{audio}`, ou tape un titre. Avec `{private}`, la réponse n’est visible que par toi.',
  'help.make.menu':
    'Ou ouvre le menu d’un message qui mentionne un morceau, puis Applications : **{karaoke}** ou **{stems}**.',
  'help.credits': 'Tes crédits',
  'help.left.day': 'Il te reste **{left, plural, one {# crédit} other {# crédits}}** aujourd’hui.',
  'help.left.week': 'Il te reste **{left, plural, one {# crédit} other {# crédits}}** cette semaine.',
  'help.left.month': 'Il te reste **{left, plural, one {# crédit} other {# crédits}}** ce mois-ci.',
  'help.used':
    'Tu as utilisé {used, number} sur {limit, number}, le serveur {server, number} sur {serverLimit, number}.',
  'help.ceiling':
    'Aujourd’hui (UTC), le plafond du bot pour un serveur est proche : {used, number} sur {limit, number} utilisés.',
  'help.resets':
    'Les compteurs repartent de zéro {when}. Si une demande échoue, ses crédits sont rendus ; ce qui existe déjà ne coûte rien.',
  'help.paused': 'La modération a suspendu tes demandes {pause}.',
  'help.files': 'Tes fichiers',
  'help.files.life':
    'Les liens marchent pendant {days, plural, one {# jour} other {# jours}}. L’audio joint à un message y reste ; enregistre tout ce que tu veux garder d’autre.',
  'help.files.links':
    'Les liens fonctionnent pendant {days, plural, one {# jour} other {# jours}}, et les résultats n’apportent rien d’autre ici : enregistre ce que tu veux garder.',
  'help.find': 'Retrouver un résultat',
  'help.find.how': '`/jobs list` tes demandes ici, avec leurs liens\n`/jobs show` tout sur l’une d’elles',
  'help.limits': 'Des limites plus hautes',
  'help.limits.how':
    'Demande à la modération : elle fixe les limites avec `/quota`, dans les limites de ce que le bot permet.',
  'help.limits.roles': '{roles} peuvent aussi le faire.',
  'help.privacy': 'Tes données',
  'help.privacy.how': '`/help {topic}:{privacy}` ce qui est conservé, et comment l’effacer',
  'privacy.title': 'Ce qui est conservé sur toi',
  'privacy.intro':
    'Seulement ce qu’il faut pour traiter tes demandes, compter les crédits et retrouver les résultats.',
  'privacy.jobs': 'Tes demandes',
  'privacy.jobs.what':
    'Ton ID d’utilisateur, tes rôles et ta langue, le serveur et le salon, les ID et le titre du morceau, les heures et les liens du résultat. Pour te répondre, et pour retrouver le résultat.',
  'privacy.jobs.life': 'Conservées jusqu’à {days, plural, one {# jour} other {# jours}} après leur fin.',
  'privacy.ledger': 'Ce qu’elles coûtent',
  'privacy.ledger.what': 'Ton ID d’utilisateur, les crédits, le type et l’heure. Pour compter les limites.',
  'privacy.ledger.life': 'Conservé pendant {days, plural, one {# jour} other {# jours}}.',
  'privacy.settings': 'Ce que décide la modération',
  'privacy.settings.what':
    'Les limites et les suspensions qui te concernent, et les {count, number} derniers changements, en indiquant qui les a faits.',
  'privacy.settings.life':
    'Conservé tant que le bot est sur le serveur, et {days, plural, one {# jour} other {# jours}} de plus. Ensuite, tout ce qui concerne le serveur est effacé.',
  'privacy.songs': 'Ce qui est connu des morceaux',
  'privacy.songs.what':
    'Les paroles d’un morceau avec leurs temps, sans limite de durée et sans ton nom : elles ne sont demandées qu’une fois. Le volume de ses pistes au fil du temps, pour leurs images : aussi longtemps que la demande.',
  'privacy.others': 'Qui d’autre le voit',
  'privacy.others.what':
    'Le service de séparation reçoit les ID du morceau, jamais qui tu es. Les résultats publiés dans les salons y sont visibles par tout le monde, et leurs titres sont suggérés aux autres. La modération voit qui a demandé quoi ici ; pour les demandes privées, seulement qui, quand, le type et où elles en sont. La personne qui gère le bot peut lire ses enregistrements. Cette personne décide combien de temps elle garde son journal et ses sauvegardes.',
  'privacy.erase': 'Tout effacer',
  'privacy.erase.how':
    '`/jobs forget` retire tout de suite ton nom et tes titres de tes demandes terminées sur ce serveur. Ce que tu as utilisé reste compté, sans ton nom. Les demandes en cours ne changent pas ; relance la commande quand elles seront terminées.',
  'privacy.erase.stays':
    'Les messages dans les salons restent, tout comme les limites et les suspensions décidées par la modération.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
