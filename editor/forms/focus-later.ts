/** Puts the focus on the first of these once the page shows what was changed. */
export function focusLater(selector: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const found = document.querySelector<HTMLElement>(selector);
      found?.focus();
      if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) found.select();
    }),
  );
}

export const inputs = ':is(input:not([type="file"]), textarea, select)';
export const firstField = `[data-part="details"] ${inputs}:not([type="checkbox"])`;
export const selectedRow = '[data-row][data-selected] button';
export const selectedScreen = '[data-screen][data-selected] button';
