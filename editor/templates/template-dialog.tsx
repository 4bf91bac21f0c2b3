import { Button, Modal, TextInput } from '@mantine/core';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { type ListedTemplate, useFreshTemplates } from '../api/templates.ts';
import dialog from '../settings/dialog.module.css';
import { Problem } from '../settings/problem.tsx';
import { TemplateBadges } from './template-badges.tsx';
import { templateWords as words } from './template-words.ts';
import styles from './templates.module.css';

interface TemplateDialogProps {
  readonly templates: readonly ListedTemplate[];
  readonly choose: (template: ListedTemplate) => void;
  readonly close: () => void;
}

/** All templates of the account; only what WhatsApp lets pass can be chosen. */
export function TemplateDialog({ templates, choose, close }: TemplateDialogProps) {
  const [wanted, setWanted] = useState('');
  const found = templates.filter(({ name, body }) =>
    `${name} ${body}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <Modal opened onClose={close} size={620} title={words.title}>
      <div className={dialog.content}>
        <div className={styles.tools}>
          <TextInput
            aria-label={words.find}
            placeholder={words.find}
            data-autofocus
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <Refresh />
        </div>
        {templates.length === 0 && <p>{words.empty}</p>}
        {templates.length > 0 && found.length === 0 && <p role="status">{words.none}</p>}
        <ul className={styles.list} aria-label={words.list}>
          {found.map((template) => (
            <li key={`${template.name} ${template.language}`}>
              <Choice template={template} choose={() => choose(template)} />
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}

function Choice({ template, choose }: { template: ListedTemplate; choose: () => void }) {
  const { name, body, isApproved, status, statusName } = template;
  const reason = words.reasons[status] ?? words.otherReason(statusName);
  return (
    <button
      type="button"
      className={styles.choice}
      aria-disabled={!isApproved}
      onClick={() => isApproved && choose()}
    >
      <span className={styles.head}>
        <strong>{name}</strong>
        <TemplateBadges template={template} />
      </span>
      <span className={styles.body}>{body.replace(/\{\{\s*\w+\s*\}\}/g, words.blank)}</span>
      {!isApproved && <span className={styles.reason}>{reason}</span>}
    </button>
  );
}

function Refresh() {
  const lookAgain = useFreshTemplates();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<unknown>(null);

  function look() {
    setWorking(true);
    setError(null);
    lookAgain()
      .catch(setError)
      .finally(() => setWorking(false));
  }

  return (
    <>
      <Button
        variant="default"
        leftSection={<RefreshCw size={16} aria-hidden />}
        loading={isWorking}
        onClick={look}
      >
        {words.refresh}
      </Button>
      <Problem error={error} />
    </>
  );
}
