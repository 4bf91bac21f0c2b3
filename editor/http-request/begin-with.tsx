import { Button } from '@mantine/core';
import { ClipboardPaste } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { Json, Workflow } from '../../engine/index.ts';
import { useInspected } from '../inspector/inspected.ts';
import { type Path, valueAt } from '../inspector/json-value.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { requestWords as words } from './http-request-words.ts';
import { PasteCurl } from './lazy-paste-curl.ts';
import styles from './request-fields.module.css';
import { type ChosenAnswers, presetIds, presetRequest } from './request-presets.ts';

/** Whole requests to begin with: those of the booking API here, or one that is pasted. */
export function BeginWith({ path, value }: { path: Path; value: Json | undefined }) {
  const { write } = useInspected();
  const { workflow } = useWorkflowEditor();
  const [isPasting, setPasting] = useState(false);
  return (
    <div className={styles.begin}>
      {isFresh(value) && (
        <>
          <span>{words.beginWith}</span>
          {presetIds.map((id) => (
            <Button
              key={id}
              variant="default"
              size="compact-sm"
              onClick={() =>
                write(
                  path,
                  { ...presetRequest(id, chosenIn(workflow)) },
                  {
                    title: words.presets[id],
                  },
                )
              }
            >
              {words.presets[id]}
            </Button>
          ))}
        </>
      )}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<ClipboardPaste size={14} aria-hidden />}
        onClick={() => setPasting(true)}
      >
        {words.curl.open}
      </Button>
      {isPasting && (
        <Suspense fallback={null}>
          <PasteCurl path={path} before={value} close={() => setPasting(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** Nobody has said yet what it asks. */
function isFresh(value: Json | undefined): boolean {
  const url = valueAt(value, ['url']);
  return url === undefined || url === '' || url === 'https://example.com/';
}

/** What was chosen in this workflow, by what the lists offered: services, and times. */
function chosenIn({ steps }: Workflow): Partial<ChosenAnswers> {
  const waits = Object.entries(steps).filter(([, step]) => step.type === 'wait-for-reply');
  const after = (pattern: RegExp) =>
    waits.find(([waitId]) =>
      Object.values(steps).some(
        ({ config, exits }) =>
          exits.some(({ to }) => to === waitId) && pattern.test(JSON.stringify(config)),
      ),
    )?.[0];
  const service = after(/\{\{\s*data\.services\b/);
  const slot = after(/\{\{\s*data\.slots\b/);
  return {
    ...(service && { serviceId: `steps.${service}.value.id` }),
    ...(slot && { slotId: `steps.${slot}.value.id` }),
  };
}
