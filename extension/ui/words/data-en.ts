import type { DataWords } from './data-zh.ts';

export const en: DataWords = {
  'data.here': 'Data on this device',
  'data.workspace': 'Workspace',
  'data.annotations': 'Annotations',
  'data.pages': 'Pages',
  'data.texts': 'Full texts',
  'data.waiting': 'Not synced',
  'data.used': 'About {0} in all; the browser allows {1}.',
  'data.persistent': 'The browser will not clear it by itself.',
  'data.evictable': 'The browser may clear it when the disk is full.',
  'data.persist': 'Ask to keep it',
  'data.backup': 'Backup',
  'data.backupHelp':
    'Saves annotations, comments, tags, full texts and settings of all workspaces on this device to one file. Undo steps and the browser’s permissions for sites are not in it.',
  'data.backupTokens':
    'with the servers’ tokens (whoever has the file can read and write the workspaces as you)',
  'data.backupMake': 'Save a backup',
  'data.backupMaking': 'Saving… {0 line|lines}',
  'data.backupDone': 'Saved as {0} ({1}).',
  'data.restore': 'Restore a backup',
  'data.restoreHelp':
    'The file is checked and listed first; nothing is written before you say so. Restoring adds what is missing and changes nothing that is here.',
  'data.restoreFile': 'Backup file',
  'data.restoreReading': 'Checking the file…',
  'data.restoreMade': 'Made {0}; the file is whole.',
  'data.restoreRow': '{0}: {1 annotation|annotations}, {2} of them not on this device',
  'data.restoreWaiting': '{0 edit|edits} had not reached the server; they will be sent',
  'data.restoreConnect':
    'This workspace is not on this device: it can be read after restoring; connect by a link to sync it',
  'data.restoreTexts': '{0} full texts of pages',
  'data.restoreIt': 'Restore',
  'data.restoring': 'Restoring… {0 line|lines}',
  'data.restored': 'Restored.',
  'data.cancel': 'Cancel',
  'data.erase': 'Erase this device’s data',
  'data.eraseHelp':
    'Erases all annotations, texts, settings and tokens on this device; it cannot be undone. What servers have stays there and comes back when you connect again.',
  'data.eraseAll': 'Erase all data on this device',
  'data.eraseAsk':
    'Really erase? The {0 annotation that is|annotations that are} on this device only will be lost for good. Save a backup first.',
  'data.eraseWaiting': 'Of “{0}”, {1 edit is|edits are} not synced yet and will be lost, too.',
  'data.eraseType': 'Type “{0}” to confirm',
  'data.eraseWord': 'erase',
  'data.erased': 'This device’s data is erased.',
  'data.diagnostics': 'Diagnostics',
  'data.diagnosticsHelp':
    'To go with a report of a fault. Versions, counts and errors only: no annotations, no contents of pages, no tokens.',
  'data.copy': 'Copy diagnostics',
  'data.copied': 'Diagnostics copied.',
  'failure.not_a_backup': 'This is no backup of Meipi. Choose a backup file, which ends in .jsonl.gz.',
  'failure.backup_newer': 'A newer version of Meipi made this backup. Update the extension, then restore it.',
  'failure.backup_broken':
    'The backup is damaged or not whole. Choose another one; what was on this device is kept.',
};
