/** Every text that the page says, by where it is said: what a translation has to give. */

import type { bookingWords } from '../bookings/booking-words.ts';
import type { canvasWords } from '../canvas/canvas-words.ts';
import type { chipWords } from '../chips/chip-words.ts';
import type { findWords } from '../find/find-words.ts';
import type { flowWords } from '../flow-player/flow-player-words.ts';
import type { formsWords } from '../forms-list/forms-words.ts';
import type { galleryWords } from '../gallery/gallery-words.ts';
import type { homeWords } from '../home/home-words.ts';
import type { curlWords } from '../http-request/curl-words.ts';
import type { requestWords } from '../http-request/http-request-words.ts';
import type { inspectorWords } from '../inspector/inspector-words.ts';
import type { ownInputWords } from '../inspector/own-input-words.ts';
import type { notesWords } from '../notes/notes-words.ts';
import type { outlineWords } from '../outline/outline-words.ts';
import type { problemsWords } from '../problems/problems-words.ts';
import type { resultsWords } from '../results/results-words.ts';
import type { settingsWords } from '../settings/settings-words.ts';
import type { templateWords } from '../templates/template-words.ts';
import type { testsWords } from '../tests/tests-words.ts';
import type { trialWords } from '../trial/trial-words.ts';
import type { versionWords } from '../versions/versions-words.ts';
import type { changeWords } from '../workflow-document/change-words.ts';
import type { listWords } from '../workflows/list-words.ts';
import type { transferWords } from '../workflows/transfer-words.ts';
import type { en } from './en.ts';
import type { editingWords } from './en-editing.ts';
import type { componentWords } from './en-form-components.ts';
import type { faultWords } from './en-form-faults.ts';
import type { formWords } from './en-forms.ts';
import type { Phrases } from './phrase.ts';

export interface Translation {
  readonly app: typeof en;
  readonly bookings: typeof bookingWords;
  readonly canvas: typeof canvasWords;
  readonly changes: typeof changeWords;
  readonly chips: typeof chipWords;
  readonly curl: typeof curlWords;
  readonly editing: typeof editingWords;
  readonly find: typeof findWords;
  readonly flowPlayer: typeof flowWords;
  readonly formBuilder: typeof formWords;
  readonly formComponents: typeof componentWords;
  readonly formFaults: typeof faultWords;
  readonly formsList: typeof formsWords;
  readonly gallery: typeof galleryWords;
  readonly home: typeof homeWords;
  readonly httpRequest: typeof requestWords;
  readonly inspector: typeof inspectorWords;
  readonly notes: typeof notesWords;
  readonly outline: typeof outlineWords;
  readonly ownInputs: typeof ownInputWords;
  /** What the engine and the server say, in English. */
  readonly phrases: Phrases;
  readonly problems: typeof problemsWords;
  readonly results: typeof resultsWords;
  readonly settings: typeof settingsWords;
  readonly templates: typeof templateWords;
  readonly tests: typeof testsWords;
  readonly transfer: typeof transferWords;
  readonly trial: typeof trialWords;
  readonly versions: typeof versionWords;
  readonly workflowList: typeof listWords;
}
