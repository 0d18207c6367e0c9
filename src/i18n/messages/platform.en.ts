/** Problems of storing, importing into a workspace and running in the background. */
export const platformEn = {
  'problem.store/unavailable':
    'This browser gives no place to store data ({reason}). Open the page by https or from this computer, outside of a private window, and reload it.',
  'problem.store/blocked':
    'An older version of Regulars is open in another tab. Close the other tabs, then reload this page.',
  'problem.store/closed': 'Regulars was updated in another tab. Reload this page to go on.',
  'problem.store/newer-format':
    'This data was saved by a newer version of Regulars (format {found}; this one knows {known}). It can be looked at but not changed: reload to update the app.',
  'problem.store/full':
    'The browser has no room for {needed, bytes} more. Delete a workspace or free space on the disk, then try again; everything stored before is unchanged.',
  'problem.store/too-large':
    'This needs {needed, bytes} and the browser allows {free, bytes} more. Delete a workspace or free space on the disk, then try again; nothing was changed.',
  'problem.store/write-failed':
    'The browser could not write the data ({reason}). Everything stored before is unchanged; try again.',
  'problem.store/not-kept':
    'The data read back from the disk was not what was written (table {table}), so nothing was changed. Try again; if it happens twice, check the disk.',
  'problem.store/not-found': 'This workspace no longer exists; it may have been deleted in another tab.',
  'problem.store/changed-elsewhere':
    'Another tab has changed {name} in the meantime. Reload this page and add the files again.',
  'problem.store/damaged':
    'Stored data of {name} is damaged (table: {table}, column: {column}). Its figures would be wrong, so it is not opened: import the files again.',
  'problem.store/damaged-record':
    'The record of what {name} holds is damaged, so it is not opened: import the files again.',
  'problem.store/unreadable':
    'The browser could not read the stored data ({reason}). Reload the page to try again.',
  'problem.engine/cancelled': 'Stopped.',
  'problem.engine/crashed':
    'Something broke while working on this ({message}). Your data is untouched; try again, or report it with this text.',
  'problem.engine/stale': 'The data was changed in another tab. Reload this page to see the new figures.',
  'problem.engine/unknown-analysis': 'There is no analysis called {id}. Choose one from the list.',
  'problem.import/columns-differ':
    '{first} and {second} do not agree on what column {column} holds. Give it the same type in both, or leave it out of one.',
  'problem.import/currencies-differ':
    'The files use different currencies ({first}, {second}). Amounts are added up as they are and shown in {first}.',
  'problem.import/merged-orders':
    'Orders: {added, integer} added, {updated, integer} updated, {unchanged, integer} unchanged, {left, integer} left out.',
  'problem.import/merged-customers':
    'Customers: {added, integer} added, {updated, integer} updated, {unchanged, integer} unchanged, {left, integer} left out.',
  'problem.import/merged-events':
    'Events: {added, integer} added, {updated, integer} updated, {unchanged, integer} unchanged, {left, integer} left out.',
  'problem.import/merged-contacts':
    'Campaign contacts: {added, integer} added, {updated, integer} updated, {unchanged, integer} unchanged, {left, integer} left out.',
  'problem.import/merged-feedback':
    'Feedback: {added, integer} added, {updated, integer} updated, {unchanged, integer} unchanged, {left, integer} left out.',
  'problem.import/merged-products':
    'Products: {added, integer} added, {updated, integer} updated, {unchanged, integer} unchanged, {left, integer} left out.',
  'problem.import/merged-spend':
    'Marketing spend: {added, integer} added, {updated, integer} updated, {unchanged, integer} unchanged, {left, integer} left out.',
} as const;
