/** Project files: a whole shop saved as one file and brought back. */
export const projectEn = {
  'welcome.project': 'Come back to your shop',
  'welcome.project.hint': 'Open a project file that you saved under Data, Backup.',
  'project.title': 'Backup',
  'project.caption':
    'The whole shop as one project file: every table as it was imported, everything you decided, the settings of its pages. Opened here or in another browser it gives the same rows and the same figures, to the last bit.',
  'project.save': 'Save as a project file',
  'project.open': 'Open a project file',
  'project.private':
    'The file holds your customers’ data and is not encrypted: keep it where you keep the files themselves.',
  'project.print': 'Fingerprint of data and decisions: {print}. The same fingerprint, the same figures.',
  'project.save.running': 'Writing {name}',
  'project.restore.running': 'Checking and storing {name}',
  'project.restored': '“{name}” is back and open.',
  'project.restored.same':
    '{tables, plural, one {# table} other {# tables}} with {rows, plural, one {# row} other {# rows}}, checked bit for bit: fingerprint {print}, as when it was saved.',
  'problem.project/no-project':
    'This is no project file. Choose a file that was saved under Data, Backup; tables (CSV, XLSX …) are added under Data as sources.',
  'problem.project/newer-format':
    'This project file is of a newer version of the app (format {found, integer}; known here: {known, integer}). Reload this page to update the app, then open it again.',
  'problem.project/damaged':
    'This project file is damaged or cut off (at “{place}”), so nothing of it was taken over. Copy it again from where it lies, or open an earlier one.',
} as const;
