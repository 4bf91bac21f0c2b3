import { lazy, Suspense } from 'react';
import { useTests } from '../tests/tests-store.ts';

const ProblemsPanel = lazy(async () => {
  const { ProblemsPanel } = await import('../problems/problems-panel.tsx');
  return { default: ProblemsPanel };
});

const TestsPanel = lazy(async () => {
  const { TestsPanel } = await import('../tests/tests-panel.tsx');
  return { default: TestsPanel };
});

/** What is opened beside the canvas from the header: what is wrong, and the tests. */
export function SidePanels({ hasProblems }: { hasProblems: boolean }) {
  const hasTests = useTests((state) => state.isOpen);
  return (
    <>
      {hasProblems && (
        <Suspense>
          <ProblemsPanel />
        </Suspense>
      )}
      {hasTests && (
        <Suspense>
          <TestsPanel />
        </Suspense>
      )}
    </>
  );
}
