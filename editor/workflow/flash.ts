const timesMs = { arrive: 250, flash: 600 };

/** Draws the eye to a card, once the view has come to it. */
export function flash(cardId: string): void {
  setTimeout(() => {
    const id = CSS.escape(cardId);
    const card = document.querySelector(
      `.react-flow__node[data-id="${id}"], [data-step="${id}"], [data-note="${id}"]`,
    );
    if (!card || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const ring = '0 0 0 4px var(--accent)';
    card.animate(
      { boxShadow: [ring, ring, '0 0 0 4px transparent'], borderRadius: ['12px', '12px', '12px'] },
      timesMs.flash,
    );
  }, timesMs.arrive);
}
