/** Endings of the files that a folder is looked through for. */
export const TABLE_ENDINGS: readonly string[] = 'csv tsv tab txt dat xlsx xlsm xlsb xls ods'.split(' ');
