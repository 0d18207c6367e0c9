/** Words of the pages that the shell composes. */
export const appEn = {
  'app.title': 'Regulars · Know your regulars',
  'app.other': '熟客',

  'page.rfm': 'RFM',
  'page.cohorts': 'Cohorts',
  'page.clusters': 'Clusters',
  'page.customers': 'List',
  'page.data-quality': 'Quality and cleaning',
  'page.association-rules': 'Bought together',

  'button.search': 'Search',
  'search.none': 'Nothing found for “{query}”.',

  'currency.label': 'Currency',
  'currency.ifUnknown': 'Currency, if the file names none',
  'currency.none': 'No sign',
  'button.edit': 'Name and currency',
  'data.shop.edit': 'Name and currency of {name}',

  'demo.name': 'Demo shop',
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
