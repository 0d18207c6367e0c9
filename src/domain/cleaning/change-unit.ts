import { MISSING_CODE } from '../../core/column';
import { levelTexts } from '../../core/levels';
import { number, text } from '../../core/params';
import { categoryColumn, numberColumn } from '../../core/table';
import { foldText } from './fold-text';
import { defineMethod, NO_EFFECT } from './method';

/**
 * Numbers of a column in another unit or currency: times `factor`, in all rows or only where the text column
 * `where` says `is` (blanks, case and width aside). Nothing in a file tells the right factor, so none is proposed.
 */
export const changeUnit = defineMethod({
  kind: 'change-unit',
  params: {
    column: text('amount'),
    factor: number({ default: 1, min: 1e-9, max: 1e9 }),
    where: text(),
    is: text(),
  },
  propose: () => [],
  apply(table, { column: name, factor, where, is }) {
    const column = numberColumn(table, name);
    const condition = where === '' ? null : categoryColumn(table, where);
    if (!column || condition === undefined) return null;
    const wanted = foldText(is);
    const isMeant = condition && levelTexts(condition.levels).map((level) => foldText(level) === wanted);
    let changedCells = 0;
    const values = column.values.map((value, i) => {
      const code = condition?.codes[i];
      if (value !== value || (isMeant && (code === undefined || code === MISSING_CODE || !isMeant[code])))
        return value;
      changedCells++;
      return value * factor;
    });
    return { ...NO_EFFECT, columns: new Map([[name, { kind: 'number', values }]]), changedCells };
  },
});
