import type { Try } from '../trial/try-context.ts';
import { useTryKeys } from '../trial/use-try-keys.ts';
import type { Selection } from '../workflow-document/selection.ts';
import { type Part, usePanels } from './panels.ts';
import type { Play } from './use-play.ts';

interface TryingInput {
  readonly play: Play;
  readonly selection: Selection;
  /** Goes on showing the step, without its details. */
  readonly follow: (stepId: string) => void;
  readonly showPart: (part: Part) => void;
}

/** The way to the phone with the draft on it: by a button, and by Mod+Enter from the selected step. */
export function useTrying({ play, selection, follow, showPart }: TryingInput): Try {
  const { isShown, toggle } = usePanels();

  function tryIt(stepId: string | null) {
    play.choose('draft');
    if (!isShown.phone) toggle('phone');
    showPart('phone');
    if (stepId === null) focusPhone();
    else {
      if (window.matchMedia(detailsCoverPhone).matches) follow(stepId);
      play.draft.tryFrom(stepId);
    }
  }

  useTryKeys(() => tryIt(selection?.kind === 'step' ? selection.stepId : null));
  return tryIt;
}

/** As in the layout of the page: there the details stand where the phone is. */
const detailsCoverPhone = '(max-width: 1279px)';

/** Once it is there. */
function focusPhone() {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-panel="phone"] [data-phone-field]')?.focus();
  });
}
