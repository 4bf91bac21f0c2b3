import type { Translation } from '../translation.ts';
import { answers } from './de-answers.ts';
import { app } from './de-app.ts';
import { bookings } from './de-bookings.ts';
import { canvas } from './de-canvas.ts';
import { changes } from './de-changes.ts';
import { chips } from './de-chips.ts';
import { conversation } from './de-conversation.ts';
import { curl } from './de-curl.ts';
import { editing } from './de-editing.ts';
import { emoji } from './de-emoji.ts';
import { find } from './de-find.ts';
import { firstRun } from './de-first-run.ts';
import { flowPlayer } from './de-flow-player.ts';
import { formComponents } from './de-form-components.ts';
import { formFaults } from './de-form-faults.ts';
import { formBuilder } from './de-forms.ts';
import { formsList } from './de-forms-list.ts';
import { funnel } from './de-funnel.ts';
import { gallery } from './de-gallery.ts';
import { home } from './de-home.ts';
import { httpRequest } from './de-http-request.ts';
import { inspector } from './de-inspector.ts';
import { keyNames } from './de-key-names.ts';
import { keys } from './de-keys.ts';
import { madeUp } from './de-made-up.ts';
import { notes } from './de-notes.ts';
import { outline } from './de-outline.ts';
import { ownInputs } from './de-own-inputs.ts';
import { presence } from './de-presence.ts';
import { problems } from './de-problems.ts';
import { results } from './de-results.ts';
import { settings } from './de-settings.ts';
import { templates } from './de-templates.ts';
import { tests } from './de-tests.ts';
import { transfer } from './de-transfer.ts';
import { trial } from './de-trial.ts';
import { versions } from './de-versions.ts';
import { waits } from './de-waits.ts';
import { workflowList } from './de-workflow-list.ts';
import { phrases } from './phrases.ts';

/** The page in German. */
export const de: Translation = {
  answers,
  app,
  bookings,
  canvas,
  changes,
  chips,
  conversation,
  curl,
  editing,
  emoji,
  find,
  firstRun,
  flowPlayer,
  formBuilder,
  formComponents,
  formFaults,
  formsList,
  funnel,
  gallery,
  home,
  httpRequest,
  inspector,
  keyNames,
  keys,
  notes,
  outline,
  ownInputs,
  phrases,
  presence,
  problems,
  results,
  settings,
  templates,
  tests,
  transfer,
  trial,
  madeUp,
  versions,
  waits,
  workflowList,
};
