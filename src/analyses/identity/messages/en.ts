export const en = {
  title: 'Who is who',
  nav: 'Who is who',
  'method.summary': 'how ids, phones and e-mails become people',

  'finding.joined':
    '{accounts, plural, one {# id} other {# ids}} belong to <b>{people, plural, one {# person} other {# people}}</b>: {joinedAccounts, integer} of them were joined into {joinedPeople, plural, one {# person} other {# people}}.',
  'finding.apart':
    'Your files name <b>{people, plural, one {# person} other {# people}}</b>, and no phone or e-mail joins two ids by itself.',
  'finding.noKeys':
    'Your files name <b>{people, plural, one {# person} other {# people}}</b> by their ids alone. A customer list with phones or e-mails shows who has two ids.',
  'finding.open':
    '<bad>{cases, plural, one {# case needs} other {# cases need}} your decision</bad>: they share a phone or e-mail, and it is not certain that they are one person.',
  'finding.unmatched':
    '{unmatched, plural, one {# person stands} other {# people stand}} in one kind of file only, of {people, integer}.',
  'finding.shared':
    '{keys, plural, one {# phone or e-mail stands} other {# phones or e-mails stand}} with more than {most, integer} ids and join nobody.',
  'finding.visitors':
    '{joinedEvents, plural, one {# event} other {# events}} without a customer {joinedEvents, plural, one {counts} other {count}} for one: {joined, plural, one {the visitor is} other {# visitors are}} elsewhere seen with that customer alone, or you said who it is.',
  'finding.visitors.several':
    '{ambiguous, plural, one {# visitor is} other {# visitors are}} seen with several customers: {ambiguousEvents, plural, one {# event} other {# events}} without a customer {ambiguousEvents, plural, one {stays} other {stay}} nobody’s until you say whose they are.',
  'finding.absent':
    '{absent, plural, one {# decision is} other {# decisions are}} about ids that are in no file at present. They are kept.',

  'problem.identity/nobody':
    'No file names anybody. Add orders or a customer list with a customer id, or with phones or e-mails.',

  'figure.people': 'People',
  'figure.people.note': 'from {accounts, plural, one {# id} other {# ids}}',
  'figure.joined': 'Joined',
  'figure.joined.note':
    '{joinedPeople, plural, one {person} other {people}} of {joinedAccounts, plural, one {# id} other {# ids}}',
  'figure.ambiguous': 'To decide',
  'figure.ambiguous.note':
    '{openCases, plural, one {pair} other {pairs}} of {openAccounts, plural, one {# id} other {# ids}}',
  'figure.ambiguous.visitors':
    '{openCases, plural, one {pair} other {pairs}} of {openAccounts, plural, one {# id} other {# ids}}, beside {visitors, plural, one {# visitor} other {# visitors}}',
  'figure.unmatched': 'In one file only',
  'figure.unmatched.note': 'of {people, plural, one {# person} other {# people}}',
  'figure.unmatched.none': 'there is one file with people',

  'table.cases': 'To decide',
  'table.joined': 'Joined people',
  'table.mapping': 'Every id and whose it is',
  'table.files': 'Who is known where',
  'table.sharedKeys': 'Phones and e-mails of too many',
  'table.visitors': 'Visitors with several customers',
  'table.events': 'Events and whose they are',
  'table.decisions': 'Your decisions',
  'cases.caption': 'Most spend first. Until you decide they count as two people.',
  'cases.none': 'No two people to decide on.',
  'cases.more':
    '{shown, integer} of {cases, integer} cases are listed; the others follow when these are decided.',
  'cases.show': '{n, plural, one {Show # more} other {Show # more}}',
  'case.title': '{one} and {other}: {shared}',
  'key.phone': 'phone {key}',
  'key.email': 'e-mail {key}',
  comma: ', ',
  'reason.same-name': 'They share a name.',
  'reason.no-name': 'A name is missing.',
  'reason.other-name': 'The names differ: one person under two names, or a family with one phone?',
  'reason.between': 'One of them has no name and shares keys with people of different names.',
  'reason.contested': 'One of them could as well belong to somebody whom you separated from the other.',
  'reason.apart': 'You separated them.',
  'action.accept': 'One person',
  'action.accept.of': 'One person: {one} and {other}',
  'action.refuse': 'Two people',
  'action.refuse.of': 'Two people: {one} and {other}',
  'action.split': 'Split off',
  'action.split.of': 'Split off {id}',
  'action.undo': 'Undo',
  'action.undo.of': 'Undo: {text}',
  'action.person': 'Open this customer',

  'joined.caption':
    'Everything these ids bought counts for one customer. Choose one to see its ids, or to split them.',
  'joined.none': 'Nobody was joined.',
  'person.title': 'The ids of {name}',
  'via.keys': 'same {keys}',
  'via.decision': 'your decision',

  'files.caption': 'People of each kind of file, and how many of them other files know too',
  'shared.caption':
    'A till’s own number or a placeholder: more than {most, integer} ids have it, so it joins nobody.',
  'visitors.caption':
    'Most events first. What a visitor did without a customer’s name counts for nobody until you say who it was.',
  'visitors.more':
    '{shown, integer} of {visitors, integer} visitors are listed; the others follow when these are decided.',
  'visitor.name.visitor': 'Visitor {visitor}',
  'visitor.name.session': 'Session {visitor}',
  'visitor.person': '{name} ({id})',
  'visitor.unnamed': '{events, plural, one {# event} other {# events}} without a customer',
  'visitor.named': '{events, plural, one {# event} other {# events}} under this name',
  'visitor.days': '{from, day} – {to, day}',
  'visitor.all': 'All {count, integer} customers seen with this visitor',
  'events.caption':
    '{events, plural, one {# event} other {# events}} of {types, plural, one {# kind} other {# kinds}}; {tied, integer} of them ({share, share}) are of a known customer, {byVisitor, plural, =0 {each by its own row} other {# by the visitor id alone}}.',
  'events.unnamed': 'without a name',
  'column.event': 'Event',
  'column.events': 'Events',
  'column.share': 'Of all',
  'column.tied': 'Of known customers',
  'column.tiedShare': 'Share',
  'column.customer': 'Customer',
  'column.together': 'Seen together',
  'column.when': 'When',
  'action.visitor': 'This customer',
  'action.visitor.of': 'This customer: {visitor} is {person}',
  'action.nobody': 'Nobody in particular',
  'action.nobody.of': 'Nobody in particular: {visitor}',
  'decisions.caption': 'They hold for files you add later, too. The last one comes before the others.',
  'decisions.none': 'None yet.',
  'decision.join': '{one} and {others} are one person',
  'decision.separate': '{one} is not {others}',
  'decision.visitor': '{one} is {others}',
  'decision.nobody': '{one} is nobody in particular',
  'decision.absent': 'Without effect: not in the files at present.',
  'decision.overridden': 'Without effect: a later decision says otherwise.',

  'column.ids': 'Ids',
  'column.id': 'Id',
  'column.person': 'Person',
  'column.name': 'Name',
  'column.phone': 'Phone',
  'column.email': 'E-mail',
  'column.orders': 'Orders',
  'column.spend': 'Spend',
  'column.first': 'First order',
  'column.last': 'Last order',
  'column.via': 'Joined by',
  'column.split': 'Split',
  'column.table': 'File',
  'column.rows': 'Rows',
  'column.named': 'With a person',
  'column.people': 'People',
  'column.elsewhere': 'Known elsewhere',
  'column.alone': 'Only here',
  'column.key': 'Phone or e-mail',
  'column.accounts': 'Ids',

  tour: 'The files hold {accounts, integer} customer ids; they are {people, integer} people, because a phone number or an e-mail address together with a name joins ids. {cases, plural, one {# case is} other {# cases are}} left to you: one phone, other names.',
  'tour.try': 'Decide an open case, and take the decision back below.',

  'what.people':
    'People are what remains when ids that belong together are counted once: {accounts, integer} ids make {people, integer} people. A person is called by the first of their ids; every page finds them by any of them.',
  'what.people.for': 'customer counts, orders a head and every list: all pages count these people.',
  'what.people.not': 'a proof. Two ids without a phone or e-mail in common stay two people.',
  'what.joined':
    'Ids that share a phone or an e-mail are one person when the customer list gives them one name, or when a name is missing and nobody of another name is in the way: {joinedAccounts, integer} ids became {joinedPeople, integer} people. Phones count by their digits without the country prefix, e-mails in small letters, names without blanks and case.',
  'what.joined.for': 'seeing all orders of a regular who has two cards.',
  'what.joined.not': 'final: every join can be split again.',
  'what.ambiguous':
    'Pairs that share a phone or e-mail where it is not certain that they are one person: names differ, or a nameless id stands between people of different names. {cases, integer} pairs are open and count as two people until you decide.',
  'what.ambiguous.for': 'a look at both side by side; your decision is kept for later files.',
  'what.ambiguous.not': 'an error in your data: families share phones.',
  'what.unmatched':
    'People whom only one kind of file names, for instance members who never bought, or buyers who are not in the customer list.',
  'what.unmatched.for': 'seeing how well the files fit together.',
  'what.unmatched.not': 'a fault by itself: not every member has bought.',
  'what.files':
    'Of each kind of file: rows, rows that name a person, different people, and how many of these another file names too.',
  'what.files.for': 'finding the file that lacks ids, phones or e-mails.',
  'what.files.not': 'a measure of sales: everybody counts once.',
  'what.sharedKeys':
    'Phones and e-mails that more than {most, integer} ids have ({keys, integer} of them). A till’s own number or a placeholder would join strangers, so these join nobody.',
  'what.sharedKeys.for': 'cleaning the customer list at its source.',
  'what.sharedKeys.not': 'a list of people: to join two of them use a phone or e-mail of their own.',
  'what.visitors':
    'A visitor id that stands beside exactly one customer in some rows is that customer in its other rows too. Beside several customers ({visitors, plural, one {# visitor} other {# visitors}}, {events, plural, one {# event} other {# events}}) only you can tell who it was: one of them, or nobody in particular, such as a tablet in the shop. Events that name their customer stay with that customer.',
  'what.visitors.for': 'seeing how much of what people do on the site can be put down to somebody.',
  'what.visitors.not': 'a join of two customers, and no fault: families share a computer, shops a tablet.',
  'what.events':
    'Everything the event files tell, by the name that they give it. An event is of a known customer where its row names one, or where its visitor id stands elsewhere beside that customer alone (or you said who it is): {tiedEvents, integer} of {allEvents, integer}.',
  'what.events.for': 'seeing whether the log says enough of your customers, and which events lack a name.',
  'what.events.not': 'a count of people: one visitor makes many events.',
  'what.decisions':
    'What you accepted, refused, split and said of visitors, in order. The list is kept with the shop and applied whenever it is opened; the files stay as they are. Taking a decision back gives the figures from before.',
  'what.decisions.for': 'coming back on a decision, and applying it to next month’s files.',
  'what.decisions.not': 'a change of your files.',
};

export type IdentityMessages = Readonly<Record<keyof typeof en, string>>;
