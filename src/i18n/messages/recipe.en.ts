/** Recipes: what was decided about the files of a shop, saved, opened and replayed. */
export const recipeEn = {
  'recipe.title': 'Recipe',
  'recipe.caption':
    'What was decided about the files of this shop: how they are read, each cleaning step, who is the same person, and the settings of the pages. Saved as one file, it is replayed on next month’s files.',
  'recipe.holds':
    '{files, plural, one {# file} other {# files}}, {steps, plural, one {# cleaning step} other {# cleaning steps}}, {decisions, plural, one {# decision on a person} other {# decisions on persons}}',
  'recipe.save': 'Save the recipe',
  'recipe.open': 'Replay a recipe',
  'recipe.private':
    'It holds no table. Names of files and columns are in it, and whatever was typed or taken back in by hand.',
  'recipe.confirm.title': 'Replay “{name}”?',
  'recipe.confirm.text':
    'From the shop “{shop}”, {day, day}: {files, plural, one {# file} other {# files}}, {steps, plural, one {# cleaning step} other {# cleaning steps}}, {decisions, plural, one {# decision on a person} other {# decisions on persons}}, settings of {pages, plural, one {# page} other {# pages}}.',
  'recipe.confirm.replaces':
    'Its steps take the place of {steps, plural, one {the one step} other {the # steps}} in force here. Save the present recipe first if you want it back.',
  'recipe.confirm.waits':
    'No shop is open: add the files next. They are read the way this recipe says, and its steps are applied to them.',
  'recipe.replay.here': 'Replay on “{name}”',
  'recipe.replay.next': 'Replay on files I add',
  'recipe.waiting': 'The recipe “{name}” will be replayed on the files you add.',
  'recipe.waiting.drop': 'Without it',
  'recipe.replayed': 'Replayed: the recipe of “{shop}”, saved on {day, day}',
  'recipe.differences': 'What is different',
  'recipe.differences.some': '{n, plural, one {One thing is} other {# things are}} not as when it was saved.',
  'recipe.differences.none': 'Same files, same steps, same counts: nothing is different.',
  'recipe.differences.same': 'Same data and same decisions: every figure is what it was.',
  'recipe.differences.csv': 'Differences as CSV',
  'recipe.difference.table-missing': '{table}: no file of this kind ({saved, integer} rows then).',
  'recipe.difference.table-added': '{table}: was not there then ({now, integer} rows now).',
  'recipe.difference.stacked-missing':
    '{table}: of the tables below each other, the one with these columns is in no file ({detail}; {saved, integer} rows then).',
  'recipe.difference.rows': '{table}: {saved, integer} rows then, {now, integer} now.',
  'recipe.difference.column-missing': '{table}: the column “{detail}” is missing.',
  'recipe.difference.column-added': '{table}: the column “{detail}” is new.',
  'recipe.difference.column-type': '{table}: the column “{detail}” holds another type of values.',
  'recipe.difference.column-role': '{table}: the column “{detail}” is used as something else.',
  'recipe.difference.label-column':
    'Label “{detail}”: this column of the customer list is missing, so that part of its rule is known of nobody.',
  'recipe.difference.mark-table':
    '{table}: marked not for targeting, and no file of this kind is here. The mark is kept for later files.',
  'recipe.difference.mark-column':
    '{table}: the column “{detail}” is marked not for targeting and is in no file. The mark is kept for later files.',
  'recipe.difference.decision-join':
    'Your decision that {detail} are one person finds nobody in these files. It is kept for later ones.',
  'recipe.difference.decision-separate':
    'Your decision that {detail} are two people finds nobody in these files. It is kept for later ones.',
  'recipe.difference.decision-visitor':
    'Your decision who a visitor is ({detail}) finds nobody in these files. It is kept for later ones.',
  'recipe.difference.decision-nobody':
    'Your decision that visitor {detail} is nobody in particular finds no such visitor in these files. It is kept for later ones.',
  'recipe.difference.step-skipped': 'Step {step, integer}, {table}: not applied, because {reason}.',
  'recipe.difference.step-idle':
    'Step {step, integer}, {table}: found nothing to do ({saved, plural, one {one row or cell} other {# rows and cells}} then).',
  'recipe.difference.step-removed':
    'Step {step, integer}, {table}: takes out {now, plural, one {# row} other {# rows}}, {saved, integer} then.',
  'recipe.difference.step-changed':
    'Step {step, integer}, {table}: changes {now, plural, one {# cell} other {# cells}}, {saved, integer} then.',
  'recipe.skipped.no-table': 'there is no such table',
  'recipe.skipped.no-column': 'the column is not there or holds another type',
  'recipe.skipped.no-row': 'the row is not in the files',
  'recipe.skipped.unknown-kind': 'this version of the app does not know the method',
  'recipe.skipped.bad-params': 'its settings are not valid',
  'recipe.skipped.other-currency': 'its tables are in different currencies',
  'recipe.skipped.repeated': 'an earlier step does the same',

  'problem.recipe/too-large':
    'This file is too large for a recipe (more than {limit, bytes}). Choose the .json file that was saved as a recipe.',
  'problem.recipe/no-json':
    'This file is no recipe: it is not written in JSON, or was cut off. Choose the .json file that was saved as a recipe.',
  'problem.recipe/no-recipe':
    'This JSON file is no recipe of this app. Choose a file that was saved under Data, Recipe.',
  'problem.recipe/newer-format':
    'This recipe is of a newer version of the app (format {found, integer}; known here: {known, integer}). Reload this page to update the app, then open it again.',
  'problem.recipe/damaged':
    'This recipe is damaged at “{place}”: expected {expected}. Nothing was taken over. Save it again where it came from, or correct that place in a text editor.',
  'problem.recipe/unreadable': 'The file cannot be read. Choose it again.',
  'problem.recipe/unknown-analysis':
    'Settings of “{analysis}” were left out: this version of the app has no such page.',
  'problem.recipe/bad-parameter':
    'The setting “{name}” of “{analysis}” was left out: this version of the app cannot use its value.',
  'problem.recipe/other-version':
    '“{analysis}” computes differently from when the recipe was saved: the same settings may give other figures.',
};
