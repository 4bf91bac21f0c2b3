import { createTheme, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core';
import { words } from '../words/words.ts';

/** Every shade is our one accent; `tokens.css` says what it is in each look. */
const accent: MantineColorsTuple = [
  'var(--accent-soft)',
  'var(--accent-soft)',
  'var(--accent-soft)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
  'var(--accent)',
];

/** The three ways our buttons look: the one thing to do, another thing, and a quiet one. */
const variantColorResolver: VariantColorsResolver = ({ variant }) => {
  if (variant === 'filled') {
    return {
      background: 'var(--accent)',
      hover: 'var(--accent-hover)',
      color: 'var(--on-accent)',
      border: '1px solid transparent',
    };
  }
  const isDefault = variant === 'default';
  return {
    background: isDefault ? 'var(--surface)' : 'transparent',
    hover: isDefault ? 'var(--surface-2)' : 'color-mix(in srgb, var(--ink) 7%, transparent)',
    color: isDefault ? 'var(--ink)' : 'var(--ink-2)',
    border: isDefault ? '1px solid var(--line)' : '1px solid transparent',
  };
};

/** What the × of everything that opens over the page is called. */
const closeButtonProps = { 'aria-label': words.app.close };

export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent },
  fontFamily: 'var(--font)',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    /* As large as what is to be hit has to be (WCAG 2.5.8). */
    Checkbox: { defaultProps: { size: 'md' } },
    Button: { defaultProps: { radius: 'md' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 36, radius: 'md' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, radius: 8 } },
    Drawer: { defaultProps: { lockScroll: false, padding: 'lg', closeButtonProps } },
    Notification: { defaultProps: { closeButtonProps } },
    Modal: {
      /** Locking the page's scroll would need styles made at run time; our pages do not scroll. */
      defaultProps: {
        lockScroll: false,
        centered: true,
        radius: 16,
        padding: 'lg',
        closeButtonProps,
      },
    },
  },
});
