import type { BrowserContext } from 'playwright-core';

/**
 * Everything that a browser complains about goes into `trouble`: errors that nobody caught, what
 * the content security policy refused, files that could not be had, and dialogs.
 */
export function collectTrouble(context: BrowserContext, trouble: string[]): void {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      trouble.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => trouble.push(`uncaught: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}
