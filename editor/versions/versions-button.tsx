import { ActionIcon, Tooltip } from '@mantine/core';
import { History } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { WorkflowAnswer } from '../api/workflows.ts';
import type { LiveState } from '../workflow/use-live-state.ts';
import { goBackIn } from './version-path.ts';
import { versionWords } from './versions-words.ts';

const VersionsDrawer = lazy(async () => {
  const { VersionsDrawer } = await import('./versions-drawer.tsx');
  return { default: VersionsDrawer };
});
const GoBackDialog = lazy(async () => {
  const { GoBackDialog } = await import('./go-back-dialog.tsx');
  return { default: GoBackDialog };
});

interface VersionsButtonProps {
  readonly answer: WorkflowAnswer;
  readonly live: LiveState | null;
}

/** What was published, and the way back to it; whoever looked at a version may ask for it, too. */
export function VersionsButton({ answer, live }: VersionsButtonProps) {
  const { workflow, version: liveVersion } = answer;
  const [isOpen, setOpen] = useState(false);
  const asked = goBackIn(new URLSearchParams(useSearch()));
  const [, navigate] = useLocation();
  const path = `/workflows/${workflow.id}`;
  return (
    <>
      <Tooltip label={versionWords.title}>
        <ActionIcon aria-label={versionWords.title} onClick={() => setOpen(true)}>
          <History size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Suspense>
        {isOpen && (
          <VersionsDrawer
            workflowId={workflow.id}
            live={liveVersion}
            close={() => setOpen(false)}
            goBack={(version) => {
              setOpen(false);
              navigate(`${path}?go-back-to=${version}`);
            }}
          />
        )}
        {asked !== null && (
          <GoBackDialog
            key={asked}
            version={asked}
            answer={answer}
            live={live}
            close={() => navigate(path, { replace: true })}
          />
        )}
      </Suspense>
    </>
  );
}
