/** What the data of a shop may be used for. */
export const useEn = {
  'use.title': 'Use of the data',
  'use.caption':
    'Mark what must not decide whom you write to: a bought list, consent for service mails only. Figures may still be made of it; lists of people that you save are made without it, and whoever is known only from there is left out. A mark holds for all rows of a table, whichever of its files they come from.',
  'use.choose': 'Choose what is not for targeting',
  'use.some': '{n, plural, =0 {nothing is marked} one {One mark} other {# marks}}',
  'use.mark.of': 'Not for targeting: {name}',
  'use.note.of': 'Why: {name}',
  'use.note.hint': 'bought list; consent for service mails only …',
  'use.columns': 'Single columns not for targeting',
  'use.and': ', ',
  'use.absent': '{name} is marked and is in no file now.',
  'use.unmark': 'Remove the mark',

  'targeting.file': 'for-targeting',
  'targeting.everything': 'Not for targeting: {names}. Lists of people are saved without.',
  'targeting.without':
    'This page is computed without what is not for targeting: {names}. Lists saved here may be used to write to people.',
  'targeting.see': 'See this page without it',
  'targeting.all': 'See everything',
  'targeting.unsaved.title': 'The list was not saved',
  'targeting.unsaved.text':
    'It is made with what is marked not for targeting: {names}. See the page without it, then save the list as it is then. Whoever is known only from there is not in it, and groups may be others.',
  'problem.people/marked-only':
    '{people, plural, one {# customer is} other {# customers are}} known only from what is not for targeting, and left out.',
};
