import { inLanguage } from '../words/language.ts';

/** What importing, exporting and putting workflows right says. */
export const transferWords = inLanguage('transfer', {
  import: 'Import',
  importTitle: 'Import a workflow',
  importText:
    'A workflow that was downloaded from 8x8’s Automation Builder, or exported from a Journeyman. It becomes a draft; nobody gets it before you publish it.',
  chooseFile: 'Choose a file',
  paste: 'Or paste it here',
  notJson: 'This is not JSON. Choose the file as it was downloaded, or paste all of it.',
  imported: (name: string) => `“${name}” is here as a draft.`,
  open: 'Open it',
  repair: 'Put right',
  repairOf: (place: string, message: string) => `Put right: ${place}: ${message}`,
  exportOf: (name: string) => `Export “${name}”`,
  exportText:
    'The draft as a file; for another Journeyman with its saved tests. What 8x8 cannot do is told here.',
  forJourneyman: 'For another Journeyman',
  for8x8: 'For 8x8',
  exported: 'The file is downloaded.',
  exportColumn: 'Export',
  report: {
    label: 'What became of it',
    counts: {
      kept: (count: number) => (count === 1 ? '1 part is the same' : `${count} parts are the same`),
      approximated: (count: number) =>
        count === 1 ? '1 part is nearly the same' : `${count} parts are nearly the same`,
      'needs-you': (count: number) =>
        count === 1 ? '1 part needs you' : `${count} parts need you`,
    },
  },
});
