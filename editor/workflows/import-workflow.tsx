import { Button, FileButton, Textarea } from '@mantine/core';
import { FileUp } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { sentenceOf } from '../api/client.ts';
import { type ImportAnswer, useImportWorkflow } from '../api/transfer.ts';
import { FidelityReport } from './fidelity-report.tsx';
import styles from './transfer.module.css';
import { transferWords } from './transfer-words.ts';

/** Takes a workflow of 8x8's or of ours as a file or as text, and says what became of it. */
export function ImportWorkflow({ close }: { close: () => void }) {
  const importing = useImportWorkflow();
  const [written, setWritten] = useState('');
  const [complaint, setComplaint] = useState('');
  const text = transferWords;

  function take(json: string) {
    const document = readJson(json);
    setComplaint(document === undefined ? text.notJson : '');
    if (document !== undefined) importing.mutate(document);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    take(written);
  }

  if (importing.isSuccess) return <Imported answer={importing.data} close={close} />;
  const problem = complaint || (importing.isError ? sentenceOf(importing.error) : '');
  return (
    <form className={styles.content} onSubmit={submit} noValidate>
      <p>{text.importText}</p>
      <FileButton accept="application/json,.json" onChange={(file) => void file?.text().then(take)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<FileUp size={16} aria-hidden />}>
            {text.chooseFile}
          </Button>
        )}
      </FileButton>
      <Textarea
        label={text.paste}
        autosize
        minRows={6}
        maxRows={14}
        spellCheck={false}
        data-autofocus
        value={written}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      {problem !== '' && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" loading={importing.isPending}>
        {text.import}
      </Button>
    </form>
  );
}

function Imported({ answer, close }: { answer: ImportAnswer; close: () => void }) {
  const { workflow, report } = answer;
  return (
    <div className={styles.content}>
      <p role="status">{transferWords.imported(String(workflow['name']))}</p>
      <FidelityReport lines={report} />
      <Button component={Link} href={`/workflows/${String(workflow['id'])}`} onClick={close}>
        {transferWords.open}
      </Button>
    </div>
  );
}

/** Undefined: it is not JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
