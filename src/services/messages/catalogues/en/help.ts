/** What `/help` says. {option}, {topic} and the like are names of options and choices; they keep their `code` marks. */
export const help = {
  'help.title': 'Songs, taken apart',
  'help.intro': 'This bot splits a generated song into its tracks and posts them where you ask.',
  'help.make': 'Make something',
  'help.make.karaoke':
    '`/karaoke` vocals and instrumental · **{cost, plural, one {# credit} other {# credits}}**',
  'help.make.stems':
    '`/stems` up to {count, number} instruments · **{cost, plural, one {# credit} other {# credits}}**',
  'help.make.how': 'Give `{task}` and `{audio}`, or type a title. With `{private}`, only you see the answer.',
  // {karaoke} and {stems} are commands in the menu of a message.
  'help.make.menu':
    'Or open the menu of a message that names a song, then Apps: **{karaoke}** or **{stems}**.',
  'help.credits': 'Your credits',
  'help.left.day': '**{left, plural, one {# credit} other {# credits}} left** for you today.',
  'help.left.week': '**{left, plural, one {# credit} other {# credits}} left** for you this week.',
  'help.left.month': '**{left, plural, one {# credit} other {# credits}} left** for you this month.',
  'help.used':
    'You have used {used, number} of {limit, number}, the server {server, number} of {serverLimit, number}.',
  'help.ceiling':
    "Today (UTC) the bot's ceiling for a server is near: {used, number} of {limit, number} used.",
  'help.resets':
    'The counts begin anew {when}. What fails is given back, and what is there already costs nothing.',
  'help.paused': 'A moderator has paused your requests {pause}.',
  'help.files': 'Your files',
  'help.files.life':
    'Links work for {days, plural, one {# day} other {# days}}. Sound that is attached to a message stays with it; save what else you want to keep.',
  'help.files.links':
    'Links work for {days, plural, one {# day} other {# days}}, and results here bring nothing else: save what you want to keep.',
  'help.find': 'Find it again',
  'help.find.how':
    '`/jobs list` your requests here, with their links\n`/jobs show` everything about one of them',
  'help.limits': 'Higher limits',
  'help.limits.how': 'Ask a moderator: they set limits with `/quota`, up to what the bot allows.',
  'help.limits.roles': 'So can {roles}.',
  'help.privacy': 'Your data',
  'help.privacy.how': '`/help {topic}:{privacy}` what is kept, and how to erase it',
  'privacy.title': 'What is kept about you',
  'privacy.intro': 'Only what it takes to do your requests, to count credits, and to find results again.',
  'privacy.jobs': 'Your requests',
  'privacy.jobs.what':
    "Your user id, roles and language, the server and the channel, the song's ids and title, times, and the result's links. To answer you, and to find it again.",
  'privacy.jobs.life': 'Kept until {days, plural, one {# day} other {# days}} after their end.',
  'privacy.ledger': 'What they cost',
  'privacy.ledger.what': 'Your user id, the credits, the kind and the time. To count limits.',
  'privacy.ledger.life': 'Kept for {days, plural, one {# day} other {# days}}.',
  'privacy.settings': 'What moderators decide',
  'privacy.settings.what':
    'Limits and pauses that concern you, and the last {count, number} changes, with who made them.',
  'privacy.settings.life':
    'Kept while the bot is in the server, and {days, plural, one {# day} other {# days}} longer. Then everything of the server is erased.',
  'privacy.songs': 'What is known of songs',
  'privacy.songs.what':
    'The words of a song in time, for good and without your name: they are asked for only once. How loud its tracks are over time, for their pictures: as long as the request.',
  'privacy.others': 'Who else sees it',
  'privacy.others.what':
    "The separation service gets the song's ids, never who you are. Results in channels are for everybody there, and their titles are suggested to others. Moderators see who asked for what here; of private requests only who, when, the kind and how they stand. Whoever runs the bot can read its records. They keep its log and its backups for as long as they decide.",
  'privacy.erase': 'Erase it',
  'privacy.erase.how':
    '`/jobs forget` takes your name and your titles out of your ended requests in this server, at once. What you used goes on counting, without your name. Requests under way are left; use it again when they have ended.',
  'privacy.erase.stays': 'Messages in channels stay, and so do limits and pauses that moderators have set.',
} as const;
