/** Words of the pages that the shell composes. */
export const appEn = {
  'app.title': 'Regulars · Know your regulars',
  'app.other': '熟客',

  'page.lineage': 'Behind the numbers',
  'page.rfm': 'RFM',
  'page.profile': 'Who they are',
  'page.habits': 'When and what',
  'page.cohorts': 'Cohorts',
  'page.life-cycle': 'Life cycle',
  'page.value-tiers': 'Value tiers',
  'page.clusters': 'Clusters',
  'page.portraits': 'Portraits',
  'page.concentration': 'Few or many',
  'page.labels': 'Labels',
  'page.features': 'Figures',
  'page.correlations': 'What goes with what',
  'page.comparison': 'Compare groups',
  'page.customers': 'List',
  'page.data-quality': 'Quality and cleaning',
  'page.identity': 'Who is who',
  'page.best-sellers': 'Best sellers',
  'page.trend': 'Trend and seasons',
  'page.association-rules': 'Bought together',
  'page.behaviours': 'Behaviours',
  'page.sequences': 'Bought next',
  'page.repurchase': 'Repurchase',
  'page.recommendations': 'Recommendations',
  'page.experiments': 'Experiments',

  'button.search': 'Search',
  'search.none': 'Nothing found for “{query}”.',

  'currency.label': 'Currency',
  'currency.ifUnknown': 'Currency, if the file names none',
  'currency.none': 'No sign',
  'button.edit': 'Name and currency',
  'data.shop.edit': 'Name and currency of {name}',

  'demo.name': 'Demo shop',
  'demo.size': 'Customers',
  'demo.size.value': '{n, integer}',
  'demo.headers': 'Files in',
  'demo.headers.zh': '中文',
  'demo.headers.en': 'English',
  'demo.tour': 'With a five-minute tour',

  'tour.title': 'Tour',
  'tour.card': 'A tour of five minutes shows what the app makes of this shop.',
  'tour.card.left': 'You left the tour at stop {n, integer} of {of, integer}.',
  'tour.start': 'Take the tour',
  'tour.resume': 'Go on with the tour',
  'tour.stop': 'Stop {n, integer} of {of, integer}',
  'tour.try': 'Try it',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.leave': 'Leave the tour',
  'tour.done': 'Done',
  'tour.return': 'Back to this stop',
  'tour.wait': 'The page is at its figures …',
  'shortcuts.tour': 'To the tour',
  'tour.home.title': 'The shop at a glance',
  'tour.quality.title': 'Clean first',
  'tour.identity.title': 'One person, once',
  'tour.cohorts.title': 'Who comes back',
  'tour.recommendations.title': 'What to propose to whom',
  'tour.rfm.title': 'Who carries the shop',
  'tour.clusters.title': 'Who is alike',
  'tour.customers.title': 'Everybody, and each of them',
  'tour.rules.title': 'What goes together',
  'tour.data.title': 'Where it all comes from',
  'tour.privacy.title': 'Nothing leaves this browser',
  'tour.data':
    '{files, plural, one {# file} other {# files}} with {lines, integer} order lines lie here as they were found, with what was understood of each column and what could not be read. A newer export is merged: what is there already is not counted twice.',
  'tour.data.try': 'Open one of the sources and look at how its columns were understood.',
  'tour.privacy':
    'All this happened in your browser. The page and its workers are forbidden every connection, and this page shows how to check that.',
  'tour.privacy.try': 'Switch the network off and reload: the app opens, and the shop is still here.',
  'notice.unbound':
    'Protection is off: the host sends this page without its security rules. Do not add real data until it does.',
  'notice.lost':
    'This browser no longer has the data of {names}. It may have been cleared. Add the files again or restore a backup.',
  'button.understood': 'Understood',

  'settings.install': 'Install as an app',
  'settings.install.text': 'Opens in a window of its own and works without a network.',

  'method.exports': 'Tables',
  'import.columns.more':
    '{n, plural, one {# more column is kept as it is.} other {# more columns are kept as they are.}}',
  'data.log.examples': '{n, plural, one {# example} other {# examples}}',

  'privacy.bound': 'This page and its workers are refused every connection. It was tried just now.',
  'privacy.requests.own':
    '{n, plural, one {# file of the app itself was loaded} other {# files of the app itself were loaded}}',
  'privacy.limits':
    'What no page can promise: extensions of your browser, its own services such as form filling, other programs on this device, and a host that changes the app are outside of it.',

  'home.actions': 'Three things to do this week',
  'home.check': 'See what to check and how to put it right',
  'home.noOrders':
    'There is no order file yet. Add one, and this page says who your best customers are and who is slipping away.',
};
