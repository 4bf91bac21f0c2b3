import { WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLiveUpdates } from '../api/use-live-updates.ts';
import { words } from '../words/words.ts';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';

/** What is around every screen: the rail, and a word when the server is gone. */
export function Shell({ children }: { children: ReactNode }) {
  const { isConnected } = useLiveUpdates();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {words.app.skip}
      </a>
      <Rail />
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
      <div role="status" className={styles.notices}>
        {!isConnected && (
          <p className={styles.notice}>
            <WifiOff size={16} aria-hidden />
            {words.app.offline}
          </p>
        )}
      </div>
    </div>
  );
}
