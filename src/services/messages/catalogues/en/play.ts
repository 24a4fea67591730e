/** One stem for whoever wants to hear it. {track} and {title} are foreign text. */
export const play = {
  'play.placeholder': 'Play one stem, for you alone',
  'play.track': '**{track}** of **{title}**',
  'play.link': '**{track}** of **{title}** could not be attached; here is its link.',
  'play.nowhere': '**{track}** of **{title}** could not be attached; its link is in the result.',
  'button.karaoke_too': 'Make karaoke too ({cost, plural, one {# credit} other {# credits}})',
} as const;
