/** “What is this?” of the clusters. */
export const whatEn = {
  'what.separation':
    'The silhouette of a customer compares the distance to the own group with that to the nearest other one, from −1 (nearer to the other) to 1. The mean over all is {separation, number}; from .5 on groups are clearly apart, below .25 hardly.',
  'what.separation.for': 'judging whether there are groups at all.',
  'what.separation.not': 'groups of odd shapes or very unequal size, which it scores too low.',
  'what.stability':
    'The data are drawn again with replacement many times and grouped anew; the Jaccard overlap says how much of a group comes back, from 0 to 1. The least stable group reaches {weakest, number} on average; from .85 on it is sure, below .6 it is an accident.',
  'what.stability.for': 'deciding whether a group may be given a name and a plan.',
  'what.stability.not': 'usefulness: a stable group can still be of no interest.',
  'what.rules':
    'A few rules with at most a handful of conditions tell who is in which group; they put {accuracy, share1} of {customers, integer} customers into their own group ({rules, plural, one {# rule} other {# rules}}).',
  'what.rules.for': 'explaining the groups to people, and finding their members in another system.',
  'what.rules.not': 'replacing the groups: the others land in a wrong one.',
  'what.spread':
    'Spend a head of the group that spends most over that of the group that spends least: {highest, money} ÷ {lowest, money} = {ratio, number1}.',
  'what.spread.for': 'whether treating the groups differently can pay.',
  'what.spread.not': 'saying why they spend more.',
  'what.picture':
    'Customers are compared by {features, plural, one {# feature} other {# features}}; the picture turns them so that the two directions in which people differ most lie flat (principal components). It keeps {kept, share} of the differences; near points are alike.',
  'what.picture.for': 'seeing crowds, borders and single odd people.',
  'what.picture.not':
    'judging groups alone: people apart in the hidden {hidden, share} can lie on top of each other.',
  'what.groups':
    'The method puts together who is close in all the features you chose, without being told what to look for: {customers, integer} customers in {k, plural, one {# group} other {# groups}}. Names are proposed from the features in which a group differs most from the average; groups stand by revenue. The same seed and data always give the same groups.',
  'what.groups.for': 'finding kinds of customers that nobody thought of before.',
  'what.groups.not':
    'predicting, or one truth: other features give other groups, and one mistyped order can stand as a group of its own. Clean the data first.',
  'what.tree':
    'Every customer begins alone; again and again the two nearest groups are put together, until one is left. The height of a join is how unlike the two were. A cut across the tree gives as many groups as it meets branches: here {k, integer}.',
  'what.tree.for': 'seeing which groups are close relatives, and choosing how fine to divide.',
  'what.tree.not': 'very many customers: the tree is then built on a sample of {builtOn, integer}.',
  'what.profile':
    'Each cell is the typical value of a group; the index is 100 × that value ÷ the typical value of everybody, and colour counts standard deviations from the average. 100 is usual, 200 is twice as much.',
  'what.profile.for': 'understanding what sets a group apart, and what to offer it.',
  'what.profile.not': 'causes: high spend and many orders may be one and the same thing.',
  'what.choice':
    'Each measure has its own idea of a good number of groups; the suggestion is {suggested, integer}. A number whose groups fall apart when the data is drawn again (mean Jaccard below .6) is not suggested while another holds. “No groups” is an answer too.',
  'what.choice.for': 'choosing the number with open eyes.',
  'what.choice.not':
    'finding the one right number: a number you can work with beats one that scores a little higher.',
  'what.elbow':
    'Inertia is the sum of squared distances to the own centre, as a share of that with one group. It always falls with more groups; the elbow, here {elbow, integer}, is where falling begins to pay less.',
  'what.elbow.for': 'a first look.',
  'what.elbow.not': 'a decision alone: a smooth curve has no elbow.',
  'what.silhouette': 'Mean silhouette for each number of groups; highest at {silhouette, integer}.',
  'what.silhouette.for': 'well separated groups.',
  'what.silhouette.not': 'saying “no groups”: it is not defined for one.',
  'what.gap':
    'The gap compares how tight the groups are with groups in data that has none; the first number that is not beaten by the next one beyond its error is chosen: {gap, integer}.',
  'what.gap.for': 'noticing that there are no groups.',
  'what.gap.not': 'long stretched shapes, which look like structure to it.',
  'what.bootstrap':
    'Mean Jaccard overlap of the least stable group when the data is drawn again, for each number of groups; the largest number that still holds is chosen: {stability, integer}.',
  'what.bootstrap.for': 'groups that would be found again next month.',
  'what.bootstrap.not': 'small shops: below a few hundred customers every number is shaky.',
  'what.bic':
    'The Bayesian information criterion weighs how well a mixture fits against how many numbers it needs; best at {bic, integer}.',
  'what.bic.for': 'mixtures, whose groups may overlap.',
  'what.bic.not': 'other methods, whose fit it does not measure.',
  'what.radius':
    'A place is crowded where at least {minSamples, integer} customers lie within the radius {radius, number}; groups are connected crowded places. A smaller radius makes more, smaller groups.',
  'what.radius.for': 'groups of any shape, and telling out the odd ones.',
  'what.radius.not': 'groups of very different density: one radius cannot fit both.',
  'what.noise': 'Share of customers who lie in no crowded place, for each radius; here {nowhere, share}.',
  'what.noise.for': 'choosing a radius that leaves out few but joins not everything.',
  'what.noise.not': 'calling them worthless: odd customers are often the best.',
  'what.people':
    'Everybody in the chosen group; “sure” is the silhouette, or the probability in a mixture. {fence, integer} of {customers, integer} sit on the fence: they could as well be in the group named in the last column.',
  'what.people.for': 'a list to work through, or to take along as CSV.',
  'what.people.not': 'treating people on the fence as typical.',
  'what.preparation':
    'Features are put on one scale before they are compared, so that none counts more for having larger numbers; skewed ones may be taken as logarithms. The table shows how many people another preparation would move.',
  'what.preparation.for': 'checking that the groups do not hang on one choice.',
  'what.preparation.not': 'choosing the preparation that gives the prettiest groups.',
};
