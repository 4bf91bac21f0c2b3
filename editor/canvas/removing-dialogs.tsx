import { lazy, Suspense } from 'react';
import { DeleteDialog } from './delete-dialog.tsx';
import type { useRemoving } from './use-removing.ts';

const UsedAnswersDialog = lazy(async () => {
  const { UsedAnswersDialog } = await import('./used-answers-dialog.tsx');
  return { default: UsedAnswersDialog };
});

/** What is asked before steps are deleted, where something is. */
export function RemovingDialogs({ removing }: { removing: ReturnType<typeof useRemoving> }) {
  const { asked, confirm, cancel } = removing;
  if (!asked) return null;
  if (!asked.isUsed) {
    return <DeleteDialog count={asked.ids.length} remove={confirm} close={cancel} />;
  }
  return (
    <Suspense>
      <UsedAnswersDialog ids={asked.ids} remove={confirm} close={cancel} />
    </Suspense>
  );
}
