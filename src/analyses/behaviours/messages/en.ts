import { choiceOf } from '../../../core/message-choice';
import { stepWordsEn } from '../../../core/step-words';

/** A step in words by its number in `STEPS`, any other by the file's own name; what it is told apart by in quotes. */
const step = (name: string): string =>
  `${choiceOf(name, 0, stepWordsEn, `{${name}Name}`)}{${name}Has, plural, =0 {} other { “{${name}Detail}”}}`;
const first = step('first');
const next = step('next');

export const en = {
  title: 'What leads to what in a visit',
  nav: 'Behaviours',
  'method.summary': 'What is one visit, what steps are told apart by, limits, period',

  'finding.best': `After <good>${first}</good> comes <good>${next}</good> in {confidence, share} of the visits ({both, integer} of {antecedent, integer}), {lift, number1} times as often as usual.`,
  'finding.weak': `After <b>${first}</b> comes <b>${next}</b> in {confidence, share} of the visits ({both, integer} of {antecedent, integer}), {lift, number1} times as often as usual; chance alone could bring that.`,
  'finding.act': `One thing to try: make ${first} easier to come by, earlier and on more pages, and see here whether ${next} rises with it. That it goes before is no proof that it is the cause.`,
  'finding.none':
    'Among {visits, plural, one {# visit} other {# visits}} no step goes before another in {minCount, integer} or more of them, beyond the steps that every purchase has.',
  'finding.single.session':
    'Every visit so far has a single kind of step ({visits, plural, one {# visit} other {# visits}}). Take what somebody does on a day as one visit to see what leads to what.',
  'finding.single.day':
    'Nobody did two different things on one day so far ({visits, plural, one {# visit} other {# visits}}).',
  'finding.few':
    'With {visits, plural, one {# visit} other {# visits}} this only describes what happened; from about {need, integer} on, chance can be told from habit.',
  'finding.chance':
    'Of {pairs, plural, one {# pair} other {# pairs}} of steps tested {rules, plural, one {# reaches} other {# reach}} the limits, but none is more than chance would bring (false discovery rate 5%).',
  'finding.tested.again':
    '{pairs, plural, one {# pair of steps was} other {# pairs of steps were}} tested. <b>{survived, integer}</b> at these limits {survived, plural, one {survives} other {survive}} a false discovery rate of 5%, and <b>{held, integer}</b> held up on the last 30% of the visits; of those that survive, {falseOnes, plural, =0 {fewer than one is} one {about # is} other {about # are}} to be expected by chance.',
  'finding.tested.once':
    '{pairs, plural, one {# pair of steps was} other {# pairs of steps were}} tested. <b>{survived, integer}</b> at these limits {survived, plural, one {survives} other {survive}} a false discovery rate of 5%; there are too few visits to look at them again on later ones ({held, integer} held up); of those that survive, {falseOnes, plural, =0 {fewer than one is} one {about # is} other {about # are}} to be expected by chance.',
  'finding.limits.session':
    'By sessions: steps in at least {support, share1} of {visits, plural, one {# visit} other {# visits}} ({minCount, integer}), confidence from {confidence, share}.',
  'finding.limits.day':
    'A visit is what one person or visitor does on a day: steps in at least {support, share1} of {visits, plural, one {# visit} other {# visits}} ({minCount, integer}), confidence from {confidence, share}.',

  'problem.behaviours/no-events':
    'There are no events with a date yet. Add a file of what visitors do: a date and time, an event (view, search, add to cart …) and a session, visitor or customer in each line.',
  'problem.behaviours/nobody':
    'No event says in which visit it was. Map the session, visitor or customer column of the events file, or choose a day of a visitor as one visit.',
  'problem.behaviours/no-visits':
    'There are no visits in this period before {asOf, day}. Choose a later day or a longer period.',
  'problem.behaviours/too-many':
    'From {asked, plural, one {# visit} other {# visits}} on there are more pairs of steps than can be read: those from {count, plural, one {# visit} other {# visits}} on are shown, in {bytes, bytes}.',
  'problem.behaviours/cut':
    '{found, integer} rules reach the limits; shown are the {shown, integer} of most visits beyond the usual.',
  'problem.behaviours/homeless-session':
    '{events, integer} of {all, integer} events are in no session and left out.',
  'problem.behaviours/homeless-day':
    '{events, integer} of {all, integer} events name neither a customer nor a visitor and are left out.',

  'evidence.basis': '{visits, plural, one {# visit} other {# visits}}, {span, days}',
  'evidence.missing.buyers': 'Fewer than 500 visitors.',
  'evidence.missing.span': 'Less than 180 days of visits.',
  'evidence.missing.recent': 'No visit in the last 30 days.',
  'evidence.missing.repeat': 'Fewer than three visits.',

  'controls.detail': 'Steps told apart by',
  'kpi.visits': 'Visits',
  'kpi.visits.note': '{single, integer} with one kind of step only',
  'kpi.tested': 'Pairs tested',
  'kpi.tested.note': 'in this order, at any confidence',
  'kpi.survived': 'Survive the test',
  'kpi.survived.note': 'q ≤ .05, of {found, integer} at the limits',
  'kpi.held': 'Held up',
  'kpi.held.note': 'on the last {late, plural, one {visit} other {# visits}}, from {cut, day}',
  'kpi.held.none': 'no later visits to look at',

  step: step('step'),
  'rules.title': '{rules, plural, one {# rule} other {# rules}} between behaviours',
  'rules.caption':
    'By the visits beyond what is usual, {visits, plural, one {# visit} other {# visits}} from {from, day} to {to, day}. {hidden, plural, =0 {} one {# rule between the steps of a purchase is left out.} other {# rules between the steps of a purchase are left out.}}',
  'rules.empty':
    'No rule at these limits. Lower the confidence, tell steps apart by category or page, or show the steps of a purchase.',
  'rule.title': `${first} → ${next}`,
  'rule.confidence': `After ${first} comes ${next} in {both, integer} of {antecedent, integer} visits: {confidence, share1}, against {usual, share1} of all visits. Lift {lift, number} ({lower, number} to {upper, number}).`,
  'rule.order': `In this order in {both, integer} visits; the other way round in {reverse, plural, =0 {none or too few to count} other {#}}.`,
  'rule.chance': 'Chance would bring it too often to rely on it: q = {q, number}.',
  'rule.held':
    'In the first 70% of the visits its lift is {early, number}, in the last 30% {late, number} ({lateLower, number} to {lateUpper, number}): it held up.',
  'rule.failed':
    'In the first 70% of the visits its lift is {early, number}, in the last 30% {late, number} ({lateLower, number} to {lateUpper, number}): not surely above 1 in both, so it did not hold up.',
  'rule.unknown': 'There are too few later visits to say whether it held up.',
  'rule.path':
    'Both are steps on the road to a purchase, or where it ends: this is what a funnel shows, not a habit.',
  'verdict.0': 'too few later',
  'verdict.1': 'held up',
  'verdict.2': 'not held up',
  'verdict.chance': 'chance',
  'people.title': '{people, plural, one {# customer} other {# customers}} to reach out to',
  'people.caption': `Known customers whose visits of the period show ${first}, but never ${next}; the latest first.`,
  'people.refused':
    '{refused, plural, one {# more} other {# more}} said no to marketing and {refused, plural, one {is} other {are}} left out.',
  'steps.title': 'What visitors do',
  'steps.caption': 'Steps in enough visits to be looked at.',

  'what.visits':
    'A visit is a session of the events file; where it has none, what one customer or visitor does on a day. {visits, plural, one {# visit is} other {# visits are}} counted, {single, integer} of them with a single kind of step.',
  'what.visits.for': 'knowing what the rules are counted in.',
  'what.visits.not': 'counting people: one person can have many visits.',
  'what.tested':
    'A pair is a step and another later in the same visit, in at least {minCount, plural, one {# visit} other {# visits}}: {tested, integer} of them, each with Fisher’s exact test of whether visits with the first have the next more often than chance would bring it. The order is asked on top, so the test is rather too strict.',
  'what.tested.for': 'knowing how many chances there were to be fooled.',
  'what.tested.not': 'quality: many pairs mean a low limit, not many findings.',
  'what.survived':
    'Benjamini and Hochberg’s q is the share of false ones to accept so that a rule is still called one: {survived, integer} of {found, integer} at your limits have q ≤ .05.',
  'what.survived.for': 'not chasing chance.',
  'what.survived.not': 'strength: with many visits even a weak rule survives. Look at the lift.',
  'what.held':
    'Each rule is counted again in the last {late, integer} of {visits, plural, one {# visit} other {# visits}}; it held up where the whole 95% interval of its lift is above 1 in the earlier and in the later ones: {held, integer} rules.',
  'what.held.for': 'trusting that a rule is a habit, not a season.',
  'what.held.not': 'the future: it is still the past, only a later part.',
  'what.rules': `Confidence is the share of visits with the first step that have the next later: {both, integer} ÷ {antecedent, integer} = {confidence, share1} for ${first} → ${next}. Usual is the share of all visits with the next, {usual, share1}; lift is how many times that is what is usual: {lift, number}.`,
  'what.rules.for': 'finding what on the site goes before buying, searching or leaving.',
  'what.rules.not': 'causes: who looks for a size already wants to buy. Change one thing and test it.',
  'what.rule':
    'What can be said about the chosen rule: how often, in which order, whether chance could bring it, and whether it held up in later visits.',
  'what.rule.for': 'deciding whether to act on this one rule.',
  'what.rule.not': 'why people do it.',
  'what.people':
    'Customers whom the events name, who did the first in the period and the next in no visit at all. People who said no to marketing are in no list.',
  'what.people.for': 'a gentle reminder of what they were looking for.',
  'what.people.not': 'unknown visitors: they cannot be written to.',
  'what.steps':
    'In how many of {visits, plural, one {# visit} other {# visits}} each step is done at least once. Different spellings of a usual event count as one.',
  'what.steps.for': 'seeing how the file’s events were understood.',
  'what.steps.not': 'a funnel: it does not ask for the order.',

  'param.detail': 'Steps told apart by',
  'param.detail.hint': 'Searches always by what was searched for, but for “event only”.',
  'option.detail.query': 'Search words',
  'option.detail.category': 'Category',
  'option.detail.page': 'Page',
  'option.detail.none': 'Event only',
  'param.visit': 'A visit is',
  'param.visit.hint': 'By default a session where the file has them.',
  'option.visit.auto': 'Decide from the data',
  'option.visit.session': 'A session',
  'option.visit.day': 'A visitor’s day',
  'param.minSupport': 'Support from, %',
  'param.minSupport.hint': 'Share of the visits, inclusive. 0: decided from the data.',
  'param.minCount': 'Support from, visits',
  'param.minCount.hint': 'Number of visits, inclusive. 0: by share alone.',
  'param.minConfidence': 'Confidence from, %',
  'param.minConfidence.hint': 'Inclusive.',
  'param.minLift': 'Lift from',
  'param.minLift.hint': 'Inclusive; 1.1: a tenth more often than usual.',
  'param.from': 'From',
  'param.from.hint': 'First day; empty: from the first event on.',
  'param.asOf': 'As of',
  'param.asOf.hint': 'Events before this day; empty: the day after the last one.',
  'param.path': 'Steps of a purchase',
  'param.path.hint': 'Also rules between steps that every purchase goes through.',

  'table.rules': 'Rules',
  'table.people': 'Customers to reach out to',
  'table.steps': 'Steps',
  'table.test': 'Test',
  'column.rule': 'Rule',
  'column.step': 'Step',
  'column.both': 'Visits',
  'column.confidence': 'Confidence',
  'column.usual': 'Usual',
  'column.lift': 'Lift',
  'column.interval': '95%',
  'column.late': 'Lift, last 30%',
  'column.verdict': 'Re-test',
  'column.share': 'Share',
  'column.customer': 'Customer',
  'column.last': 'Last such visit',
};

export type BehaviourMessages = Readonly<Record<keyof typeof en, string>>;
