import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { FileUp, Plus, Route as RouteIcon } from 'lucide-react';
import { Link } from 'wouter';
import { useWorkflows } from '../api/workflows.ts';
import { homeWords } from '../home/home-words.ts';
import { DialogButton } from '../settings/dialog-button.tsx';
import { Failed, Loading, PageMessage } from '../shell/page-state.tsx';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { FromGallery } from './from-gallery.tsx';
import { ImportWorkflow } from './import-workflow.tsx';
import { NewWorkflow } from './new-workflow.tsx';
import { transferWords } from './transfer-words.ts';
import { WorkflowList } from './workflow-list.tsx';
import styles from './workflows-page.module.css';

export function WorkflowsPage() {
  useDocumentTitle(`${words.workflows.title} · ${words.app.name}`);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{words.workflows.title}</h1>
        <div className={styles.make}>
          <DialogButton
            label={transferWords.import}
            icon={<FileUp size={16} aria-hidden />}
            title={transferWords.importTitle}
          >
            {(close) => <ImportWorkflow close={close} />}
          </DialogButton>
          <DialogButton
            label={editingWords.list.create}
            icon={<Plus size={16} aria-hidden />}
            look="first"
            title={editingWords.list.createTitle}
          >
            {() => (
              <>
                <NewWorkflow />
                <FromGallery />
              </>
            )}
          </DialogButton>
        </div>
      </div>
      <Workflows />
    </div>
  );
}

function Workflows() {
  const workflows = useWorkflows();
  if (workflows.isPending) return <Loading />;
  if (workflows.isError)
    return <Failed error={workflows.error} retry={() => workflows.refetch()} />;
  if (workflows.data.length === 0) {
    return (
      <PageMessage
        icon={<RouteIcon size={28} aria-hidden />}
        title={words.workflows.emptyTitle}
        text={words.workflows.emptyText}
      >
        <Button component={Link} href="/gallery">
          {homeWords.seeGallery}
        </Button>
      </PageMessage>
    );
  }
  return <WorkflowList workflows={workflows.data} />;
}
