/** The panel in which a step or the trigger is set. */
const panel = '[data-part="details"]';
const control =
  ':is(input, textarea, select, [contenteditable="true"], button):not([disabled], [type="hidden"])';
const waitMsMax = 2_000;
const waitMs = 50;

let latest = 0;

/**
 * Leads into the field at the path of a problem, `steps.menu.config.message.text`, once the panel shows that
 * step; what is folded around it is opened. Where no field shows the path, into what surrounds it. The step
 * must be selected by whoever calls; a later call ends the wait of an earlier one.
 */
export function focusField(path: string): void {
  latest += 1;
  const call = latest;
  const until = Date.now() + waitMsMax;

  function tryNow() {
    if (call !== latest) return;
    const found = document.querySelector<HTMLElement>(panel);
    const field = found && fieldAt(found, partOf(path));
    if (field) lead(field);
    else if (Date.now() < until) setTimeout(tryNow, waitMs);
    else if (found) lead(found);
  }

  // The step that was selected a moment ago is drawn first.
  requestAnimationFrame(() => setTimeout(tryNow, 0));
}

/** The path inside the step; of the trigger fields have the whole path. */
function partOf(path: string): string {
  return path.replace(/^steps\.[^.]+\.?/, '');
}

/** The field itself, or the nearest around it. */
function fieldAt(root: HTMLElement, part: string): HTMLElement | null {
  const keys = part.split('.');
  for (let count = keys.length; count > 0; count -= 1) {
    const wanted = CSS.escape(keys.slice(0, count).join('.'));
    const field = root.querySelector<HTMLElement>(`[data-field="${wanted}"]`);
    if (field) return field;
  }
  return null;
}

function lead(field: HTMLElement): void {
  for (let around: Element | null = field; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
  const first = field.matches(control) ? field : field.querySelector<HTMLElement>(control);
  first?.scrollIntoView({ block: 'center' });
  first?.focus({ preventScroll: true });
}
