import { ActionIcon, Tooltip } from '@mantine/core';
import {
  CalendarDays,
  ClipboardList,
  Keyboard,
  LogOut,
  Search,
  Settings,
  Workflow,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { Link, useLocation } from 'wouter';
import { useSignOut } from '../api/session.ts';
import { useFind } from '../find/find-store.ts';
import { findWords } from '../find/find-words.ts';
import { useKeyList } from '../keys/key-list.ts';
import { shortcut } from '../keys/shortcut.ts';
import { words } from '../words/words.ts';
import { ColorSchemeToggle } from './color-scheme-toggle.tsx';
import styles from './rail.module.css';

const places = [
  { href: '/workflows', also: '/gallery', label: words.app.workflows, icon: Workflow },
  { href: '/forms', label: words.app.forms, icon: ClipboardList },
  { href: '/bookings', label: words.app.bookings, icon: CalendarDays },
  { href: '/settings', label: words.app.settings, icon: Settings },
];

/** The way between the screens: at the left, and at the bottom of a small screen. */
export function Rail() {
  const signOut = useSignOut();
  const find = useFind(({ open }) => open);
  return (
    <header className={styles.rail}>
      <Mark />
      <nav aria-label={words.app.navigation} className={styles.places}>
        {places.map((place) => (
          <Place key={place.href} {...place} />
        ))}
      </nav>
      <div className={styles.end}>
        <Tooltip label={findWords.openKeys(shortcut('Mod+K'))} position="right">
          <ActionIcon aria-label={findWords.open} onClick={() => find('everywhere')}>
            <Search size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <span className={styles.wide}>
          <KeyListButton />
        </span>
        <span className={styles.wide}>
          <ColorSchemeToggle />
        </span>
        <Tooltip label={words.app.signOut} position="right">
          <ActionIcon aria-label={words.app.signOut} onClick={() => signOut.mutate()}>
            <LogOut size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}

function KeyListButton() {
  const label = findWords.keys('?');
  return (
    <Tooltip label={label} position="right">
      <ActionIcon aria-label={label} onClick={useKeyList.getState().show}>
        <Keyboard size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

interface PlaceProps {
  readonly href: string;
  /** What else belongs to it. */
  readonly also?: string;
  readonly label: string;
  readonly icon: ComponentType<{ size?: number }>;
}

function Place({ href, also = href, label, icon: Icon }: PlaceProps) {
  const [location] = useLocation();
  const isHere = location.startsWith(href) || location.startsWith(also);
  return (
    <Tooltip label={label} position="right">
      <Link href={href} className={styles.place} aria-current={isHere ? 'page' : undefined}>
        <Icon size={20} aria-hidden />
        <span className={styles.label}>{label}</span>
      </Link>
    </Tooltip>
  );
}

export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" width={size} height={size} aria-hidden>
      <rect width="32" height="32" rx="9" />
      <path d="M10 8.5v8.2c0 4.2 2.6 6.8 6.4 6.8 3.6 0 5.6-2.2 5.6-5.4V8.5" />
      <circle cx="10" cy="8.5" r="2.9" />
      <circle cx="22" cy="8.5" r="2.9" />
    </svg>
  );
}
