import { WifiOff } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useLiveUpdates } from '../api/use-live-updates.ts';
import { useFind } from '../find/find-store.ts';
import { useFindKeys } from '../find/use-find-keys.ts';
import { useKeyList } from '../keys/key-list.ts';
import { useKeyListKey } from '../keys/use-key-list-key.ts';
import { words } from '../words/words.ts';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';

const FindDialog = lazy(async () => {
  const { FindDialog } = await import('../find/find-dialog.tsx');
  return { default: FindDialog };
});

const KeyListDialog = lazy(async () => {
  const { KeyListDialog } = await import('../keys/key-list-dialog.tsx');
  return { default: KeyListDialog };
});

/** What is around every screen: the rail, and a word when the server is gone. */
export function Shell({ children }: { children: ReactNode }) {
  const { isConnected } = useLiveUpdates();
  const isFinding = useFind(({ scope }) => scope === 'everywhere');
  const isListingKeys = useKeyList(({ isOpen }) => isOpen);
  useFindKeys();
  useKeyListKey();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {words.app.skip}
      </a>
      <Rail />
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
      {isFinding && (
        <Suspense>
          <FindDialog />
        </Suspense>
      )}
      {isListingKeys && (
        <Suspense>
          <KeyListDialog />
        </Suspense>
      )}
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
