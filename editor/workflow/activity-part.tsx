import { Agenda } from '../bookings/agenda.tsx';
import { TracePanel } from '../trace/trace-panel.tsx';
import { words } from '../words/words.ts';
import { Panel } from './panel.tsx';
import { usePanels } from './panels.ts';
import type { Play } from './use-play.ts';
import styles from './workbench.module.css';

interface ActivityPartProps {
  readonly shown: Play['shown'];
  readonly selectedId: string | null;
  readonly selectStep: (stepId: string) => void;
}

/** What happened in the conversation, and the bookings that came of it. */
export function ActivityPart({ shown, selectedId, selectStep }: ActivityPartProps) {
  const { isShown } = usePanels();
  if (!isShown.trace && !isShown.bookings) return null;
  const { instances, instance, chooseInstance } = shown;
  return (
    <div className={styles.activity}>
      <Panel name="trace" title={words.workflow.trace}>
        <TracePanel
          instances={instances}
          instance={instance}
          chooseInstance={chooseInstance}
          selectedId={selectedId}
          selectStep={selectStep}
        />
      </Panel>
      <Panel name="bookings" title={words.workflow.bookings}>
        <Agenda />
      </Panel>
    </div>
  );
}
