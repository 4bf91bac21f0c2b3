import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { History } from 'lucide-react';
import { useState } from 'react';
import { answerTo, api, sentenceOf } from '../api/client.ts';
import type { FlowAnswer } from '../api/flows.ts';
import { formWords } from '../words/en-forms.ts';
import { fullTime } from '../words/time.ts';
import { useBuilder } from './builder.ts';
import type { Form } from './model/form-document.ts';
import { replaceDocument } from './replace-document.ts';
import styles from './versions-button.module.css';

const texts = formWords.versions;

/** What was published, and the way back to it: as a change of the draft, which can be undone. */
export function VersionsButton({ answer }: { answer: FlowAnswer }) {
  const [isOpen, setOpen] = useState(false);
  const versions = answer.versions.toSorted((one, other) => other.version - one.version);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width="min(340px, 94vw)"
      position="bottom-end"
      radius="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={texts.title}>
          <ActionIcon aria-label={texts.title} onClick={() => setOpen(!isOpen)}>
            <History size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.title}>
        {versions.length === 0 && <p className={styles.none}>{texts.none}</p>}
        <ul className={styles.list}>
          {versions.map(({ version, createdAt }) => (
            <li key={version} className={styles.version}>
              <div>
                <strong>{texts.version(version)}</strong>
                {version === answer.version && <span className={styles.live}>{texts.latest}</span>}
                <p className={styles.time}>{fullTime(createdAt)}</p>
              </div>
              <Restore id={answer.id} version={version} close={() => setOpen(false)} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

interface RestoreProps {
  readonly id: string;
  readonly version: number;
  readonly close: () => void;
}

function Restore({ id, version, close }: RestoreProps) {
  const { edit } = useBuilder();
  const [isPending, setPending] = useState(false);

  async function restore() {
    setPending(true);
    try {
      const param = { id, version: String(version) };
      const { document } = await answerTo(api.flows[':id'].versions[':version'].$get({ param }));
      const back = (draft: Form) => replaceDocument(draft, document);
      edit(texts.restored(version), back, { isPlain: true });
      close();
    } catch (error) {
      notifications.show({
        color: 'red',
        message: sentenceOf(error),
      });
    } finally {
      setPending(false);
    }
  }

  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={texts.restoreOf(version)}
      loading={isPending}
      onClick={() => void restore()}
    >
      {texts.restore}
    </Button>
  );
}
