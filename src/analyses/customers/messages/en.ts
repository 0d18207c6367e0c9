/** Every message of the customer list in English, the source of truth for the other languages. */
export const en = {
  title: 'Customers',
  nav: 'List',
  'method.summary': 'everybody the files name, with orders and spend',

  'finding.all':
    '{buyers, plural, one {<b>#</b> customer has} other {<b>#</b> customers have}} bought from you; {repeaters, integer} of them, {share, share}, came back at least once.',
  'finding.no-buyers':
    '{known, plural, one {# person is} other {# people are}} on your list; nobody has bought yet.',
  'finding.found':
    '{found, plural, one {# person} other {# people}} of {known, integer} {found, plural, one {matches} other {match}} “{query}”.',
  'finding.none':
    'Nobody of {known, integer} matches “{query}”. Try part of a name, a number, a phone or an e-mail.',

  'problem.customers/nobody':
    'No file names a customer yet. Add a customer list, or orders exported with the member or customer number.',

  caption: 'Orders and spend of all time to {asOf, day}, net of returns',
  tour: '{known, integer} people, {buyers, integer} of whom have bought and {repeaters, integer} more than once. The list sorts by every column.',
  'tour.try':
    'Search for part of a name and open that customer: every order, and how they stand beside the others.',

  'what.list':
    'Everybody whom an order line or another file names: {known, integer} people, {buyers, integer} of whom have bought, {repeaters, integer} at least twice ({repeaters, integer} ÷ {buyers, integer} = {share, share}). Orders are different orders with something paid for; spend is net of returns. People without an order stand at the end when the list is sorted by one.',
  'what.list.for': 'finding one person, or the first in any order.',
  'what.list.not': 'finding kinds of customers: that is what RFM and clusters are for.',

  'finding.label':
    '{found, integer} of {known, integer} people {found, plural, one {has} other {have}} the label “{label}”.',
  'finding.label.none':
    'Nobody among those shown has the label “{label}”. Choose another, or clear the search.',
  'label.all': 'With any label or none',
  'param.label': 'Label',
  'param.label.hint': 'Only those who have it; the list beside the table says which there are.',
  'param.query': 'Search',
  'param.query.hint': 'Part of a customer number, name, phone or e-mail.',
  'param.sort': 'Sort by',
  'param.sort.hint': 'People with equal values stand by customer number.',
  'option.sort.spend': 'Spend',
  'option.sort.orders': 'Orders',
  'option.sort.orderValue': 'Average order',
  'option.sort.first': 'First order',
  'option.sort.last': 'Last order',
  'option.sort.key': 'Customer number',
  'param.descending': 'Greatest or latest first',
  'param.descending.hint': 'Otherwise the other way round.',
  'param.show': 'Columns',
  'param.show.hint': 'What they bought, or what the customer list says of them.',
  'option.show.orders': 'What they bought',
  'option.show.profile': 'Who they are',
  'caption.profile':
    'One row per customer with {columns, plural, one {# column} other {# columns}} of your customer list',
  'flag.yes': 'yes',
  'flag.no': 'no',
  'param.asOf': 'As of',
  'param.asOf.hint': 'Counts what happened before this day. Empty: the day after the last order.',

  'table.customers': 'Customers',
  'column.customer': 'Customer',
  'column.labels': 'Labels',
  'column.orders': 'Orders',
  'column.spend': 'Spend',
  'column.orderValue': 'Average order',
  'column.first': 'First order',
  'column.last': 'Last order',
  'column.days': 'Since',
};

export type CustomersMessages = Readonly<Record<keyof typeof en, string>>;
