/** For a part that scrolls and holds nothing to tab to: with the focus, arrow keys scroll it. */
export const keyboardScroll = { tabIndex: 0 };
