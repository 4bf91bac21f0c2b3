/** For a part that scrolls and holds nothing to tab to: the arrow keys scroll it once it has focus. */
export const keyboardScroll = { tabIndex: 0 };
