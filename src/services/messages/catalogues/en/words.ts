/** Words that many texts share. An amount stands for itself: "500 credits a week". */
export const words = {
  'amount.day': '{count, plural, one {# credit} other {# credits}} a day',
  'amount.week': '{count, plural, one {# credit} other {# credits}} a week',
  'amount.month': '{count, plural, one {# credit} other {# credits}} a month',
  // Between the items of a list.
  comma: ', ',
  reference: 'Reference {id}',
  uncharged: 'Nothing was sent or charged.',
  // How long a pause lasts, after "are paused".
  'pause.open': 'until further notice',
  'pause.until': 'until {when}',
  'pause.because': '{end} ({reason})',
} as const;
