/** What reading a file may tell: problems and remarks (`problem.…`) and what was found in its rows (`diagnostic.…`). */
export const ingestEn = {
  'problem.ingest/empty': '“{file}” is empty. Export it again from where it comes, then choose it here.',
  'problem.ingest/header-only':
    '“{file}” has a header but no rows below it. Check the period or filter of the export and export it again.',
  'problem.ingest/binary':
    '“{file}” is not a table of text but a file of another kind, such as a picture, a PDF or an archive. Export the data as CSV and choose that file.',
  'problem.ingest/workbook-too-large':
    '“{file}” has {size, bytes}; a workbook may have up to {limit, bytes}. Save the sheet as CSV, which may be larger, and choose that file.',
  'problem.ingest/workbook-inflates':
    '“{file}” would unpack to {size, bytes}, more than a sheet can need (up to {limit, bytes}). It was not opened. If it is yours, save the sheet as CSV and choose that file.',
  'problem.ingest/workbook-entries':
    '“{file}” holds more than {limit, integer} parts, which no workbook needs. It was not opened. If it is yours, save the sheet as CSV and choose that file.',
  'problem.ingest/workbook-cells':
    'Sheet “{sheet}” of “{file}” has more than {limit, integer} cells, the most that can be read from a workbook. Save it as CSV and choose that file.',
  'problem.ingest/workbook-doctype':
    '“{file}” declares a document type, which spreadsheets never write and attacks use. It was not opened. If it is yours, open it in a spreadsheet and save it again.',
  'problem.ingest/workbook-encrypted':
    '“{file}” is password-protected. Open it in a spreadsheet with its password, save a copy without one, and choose the copy.',
  'problem.ingest/workbook-damaged':
    '“{file}” begins like a workbook but is damaged or cut off: its parts do not match its own list. Nothing was read. Download or export it again; if a spreadsheet opens it, save it as a new XLSX.',
  'problem.ingest/workbook-empty':
    'No sheet of “{file}” has anything in it. Check that the export is complete and choose the file again.',
  'problem.ingest/workbook-no-sheet':
    '“{file}” has no sheet “{sheet}” any more. Choose the file again and pick a sheet.',
  'problem.ingest/workbook-merged':
    '{count, plural, one {# cell belongs} other {# cells belong}} to a merged cell above and got its text. Merged numbers count once, in their first row.',
  'problem.ingest/markup':
    '“{file}” is a web page or XML, not a table of text. Open it in a spreadsheet and save it as CSV, or export the data as CSV.',
  'problem.ingest/json':
    '“{file}” is JSON, not a table of text. Export the data as CSV and choose that file.',
  'problem.ingest/too-large':
    '“{file}” has {size, bytes}; up to {limit, bytes} can be read. Export it in parts, such as one file a year, and import them one after the other.',
  'problem.ingest/too-many-rows':
    '“{file}” has more than {limit, integer} rows, the most that can be read. Export it in parts, such as one file a year.',
  'problem.ingest/too-many-columns':
    '“{file}” has {columns, integer} columns; up to {limit, integer} can be read. Export only the columns that are needed, or check the delimiter.',
  'problem.ingest/cell-too-large':
    'Row {row, integer} of “{file}” has a cell of more than {limit, bytes}. A quote that is never closed is the usual cause: look at that row, put it right and choose the file again.',
  'problem.ingest/no-table':
    '“{file}” has lines of many lengths and no header, so it is not a table. Give every line the same cells, or one basket of items from a shop, separated by commas.',
  'problem.ingest/unknown-encoding':
    'The encoding {encoding} is not known here. Choose another one for “{file}”.',

  'problem.ingest/baskets':
    'Read as a list of baskets: {count, plural, one {# line is one order} other {# lines are one order each}}, in the order of the file. It names no customers, dates or amounts: all are dated {day, day} (change it below), and little more than what is bought together can be told from it.',
  'problem.ingest/no-amount':
    'No column says what was paid. The orders come in without: how often, how recently and what together is known of them, revenue, RFM and value tiers are not. If a column below holds the amount or the unit price, say so before you import; the prices of a product list can stand in for it, under Quality and cleaning.',
  'problem.ingest/mixed-signs':
    'The numbers in “{header}” are of several currencies ({currencies}) and would be added up as if they were one. Put the currency in a column of its own, or import the rows of each currency as a shop of its own.',
  'problem.ingest/mixed-currencies':
    '“{header}” names several currencies ({currencies}); their amounts are added up as they stand. After the import, convert them under Quality and cleaning: “Another unit”, only where this column says so.',
  'problem.ingest/several-tables':
    'Not one table but {tables, integer} stand below each other here. The one whose header is in row {row, integer} is read ({rows, plural, one {# row} other {# rows}}); {left, plural, one {# row} other {# rows}} of the others {left, plural, one {is} other {are}} left out. To have both, add the file once more and choose the other one there.',
  'problem.ingest/undecodable':
    '{count, plural, one {# character} other {# characters}} at the start of “{file}” cannot be read as {encoding} and show as �. Choose another encoding if names look wrong.',
  'problem.ingest/encoding-unsure':
    'The file does not say how its characters are encoded; {encoding} fits best. Look at the names below and choose another encoding if they are garbled.',
  'problem.ingest/delimiter-unsure':
    'More than one character could separate the cells; “{delimiter}” was taken. Choose another one if the columns below look wrong.',
  'problem.ingest/lines-skipped':
    '{count, plural, one {# line} other {# lines}} above the header, such as a title, {count, plural, one {is} other {are}} left out.',
  'problem.ingest/header-joined':
    'The header goes over {count, plural, one {# row} other {# rows}}; the words of each column were joined.',
  'problem.ingest/headers-renamed':
    '{count, plural, one {# column has} other {# columns have}} no name or the name of another column; {count, plural, one {it was} other {they were}} numbered to tell them apart.',
  'problem.ingest/uneven-rows':
    '{share, share} of the rows have more or fewer cells than the others. Check the delimiter, and look at the rows listed after the import.',
  'problem.ingest/dates-mixed':
    'Column “{header}” mixes dates with the day first and dates with the month first. The dates that do not fit the chosen order are left empty and listed; put them right in the file.',
  'problem.ingest/unix-time':
    'Column “{header}” holds moments as numbers (such as {sample}), which are in universal time. They are read as they are; if the shop is in another time zone, orders near midnight count for the neighbouring day.',
  'problem.ingest/decimals-unsure':
    'In column “{header}” a number such as {sample} can be read in two ways. “{mark}” was taken as the decimal mark; choose the other if the amounts look wrong.',

  'diagnostic.cell/not-a-number':
    '{count, plural, one {# cell is} other {# cells are}} no number in column “{header}”: left empty. Put them right in the file, or read the column as text.',
  'diagnostic.cell/not-a-date':
    '{count, plural, one {# cell is} other {# cells are}} no date in column “{header}”: left empty. Put them right in the file, or choose another order of day and month.',
  'diagnostic.cell/not-a-flag':
    '{count, plural, one {# cell says} other {# cells say}} neither yes nor no in column “{header}”: left as unknown. Put them right in the file, or read the column as text.',
  'diagnostic.cell/placeholder':
    '{count, plural, one {# cell} other {# cells}} of column “{header}” {count, plural, one {says} other {say}} “nothing here” in words, such as N/A: read as empty.',
  'diagnostic.cell/undecodable':
    '{count, plural, one {# cell} other {# cells}} of column “{header}” {count, plural, one {has} other {have}} characters that the encoding does not explain; they show as �. Choose another encoding and import again if it matters.',
  'diagnostic.cell/control-characters':
    '{count, plural, one {# cell} other {# cells}} of column “{header}” had invisible zero characters, which were taken out.',
  'diagnostic.cell/mended-characters':
    '{count, plural, one {# cell} other {# cells}} of column “{header}” had characters that an earlier program had encoded wrongly (often dashes, apostrophes or €); they were put right. Check the samples.',
  'diagnostic.row/blank': '{count, plural, one {# blank row was} other {# blank rows were}} left out.',
  'diagnostic.row/nul-bytes':
    '{count, plural, one {# row} other {# rows}} of zero bytes {count, plural, one {was} other {were}} left out. The file was probably cut off while it was saved: export it again and compare the rows.',
  'diagnostic.row/repeated-header':
    '{count, plural, one {# row repeats} other {# rows repeat}} the header and {count, plural, one {was} other {were}} left out.',
  'diagnostic.row/other-table':
    '{count, plural, one {# row was} other {# rows were}} left out as part of another table below this one. To have it, add the file once more and choose that table.',
  'diagnostic.row/total':
    '{count, plural, one {# row of totals was} other {# rows of totals were}} left out, so that nothing counts twice.',
  'diagnostic.row/stray-quote':
    '{count, plural, one {# row has} other {# rows have}} a quotation mark in the wrong place. It was read as a part of the text; check these rows.',
  'diagnostic.row/unclosed-quote':
    '{count, plural, one {# row opens} other {# rows open}} a quotation mark that is never closed. It was read as a part of the text; if it is the last row, the file may be cut off.',
  'diagnostic.row/too-few-cells':
    '{count, plural, one {# row has} other {# rows have}} fewer cells than the table has columns; the missing ones were left empty. Check these rows in the file.',
  'diagnostic.row/too-many-cells':
    '{count, plural, one {# row has} other {# rows have}} more cells than the table has columns; those beyond were left out. A comma inside an unquoted text is the usual cause.',
  'diagnostic.row/extra-cell-removed':
    '{count, plural, one {# row had} other {# rows had}} one empty cell too many; it was taken out where the rest then fits its neighbours.',
  'diagnostic.row/cells-joined':
    '{count, plural, one {# row had} other {# rows had}} a text with an unquoted delimiter in it; its parts were joined again where the rest then fits its neighbours.',
  'diagnostic.row/other-delimiter':
    '{count, plural, one {# row was} other {# rows were}} separated by another character than the rest and read by that.',
  'diagnostic.row/cells-set-apart':
    '{count, plural, one {# row had} other {# rows had}} two cells run together; they were set apart at the quotation mark.',
  'diagnostic.row/without-needed':
    '{count, plural, one {# row has} other {# rows have}} no value in “{header}”. They are kept, but figures that need it leave them out.',
};
