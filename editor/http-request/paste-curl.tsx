import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { explainIssue, httpRequestConfig, isJsonObject, type Json } from '../../engine/index.ts';
import { useInspected } from '../inspector/inspected.ts';
import type { Path } from '../inspector/json-value.ts';
import { credentialName } from '../settings/credential-form.ts';
import dialog from '../settings/dialog.module.css';
import { Problem } from '../settings/problem.tsx';
import { useCredentials, useSaveCredential } from '../settings/settings-api.ts';
import { requestWords } from './http-request-words.ts';
import { type CurlRequest, readCurl } from './read-curl.ts';
import styles from './request-fields.module.css';
import { type StoredAs, StoreSecret } from './store-secret.tsx';

const words = requestWords.curl;

interface PasteCurlProps {
  /** Of the config that it takes the place of. */
  readonly path: Path;
  readonly before: Json | undefined;
  readonly close: () => void;
  /** What was pasted elsewhere. */
  readonly pasted?: string;
}

/** Takes a curl command, shows what it asks, and makes the step ask the same. */
export function PasteCurl({ path, before, close, pasted = '' }: PasteCurlProps) {
  const { write } = useInspected();
  const save = useSaveCredential();
  const [text, setText] = useState(pasted);
  const read = text.trim() === '' ? null : readCurl(text);
  const request = read?.ok ? read.request : null;
  const [chosen, setChosen] = useState<StoredAs | null>(null);
  const names = useCredentials().data?.map(({ name }) => name) ?? [];
  const stored = chosen ?? usualStore(request, names);
  const problem = read && !read.ok ? read.message : request && misfit(request, before);

  function put(credential: string | undefined) {
    if (!request) return;
    write(path, withRequest(before, request, credential), { title: words.edit });
    close();
  }

  function use() {
    const secret = request?.secret;
    if (!secret || !stored.isStored) return put(undefined);
    const name = credentialName(stored.name);
    if (name === '' || names.includes(name)) return;
    save.mutate({ name, credential: secret.credential }, { onSuccess: () => put(name) });
  }

  return (
    <Modal opened onClose={close} size={620} closeOnClickOutside={false} title={words.title}>
      <div className={dialog.content}>
        <p>{words.text}</p>
        <Textarea
          label={words.label}
          data-autofocus
          autosize
          minRows={4}
          maxRows={12}
          spellCheck={false}
          autoComplete="off"
          value={text}
          error={problem}
          errorProps={{ role: 'alert' }}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {request && !problem && <Found request={request} />}
        {request?.secret && !problem && (
          <StoreSecret
            where={request.secret.where}
            stored={stored}
            taken={names}
            choose={setChosen}
          />
        )}
        <Problem error={save.error} />
        <div className={dialog.actions}>
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button onClick={use} disabled={!request || Boolean(problem)} loading={save.isPending}>
            {words.use}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function Found({ request: { config, notes } }: { request: CurlRequest }) {
  return (
    <>
      <div className={styles.found} role="status">
        <span>{words.found}</span>
        <code>
          {config.method} {config.url}
        </code>
      </div>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </>
  );
}

/** After the host it signs in to, as long as nothing else is said. */
function usualStore(request: CurlRequest | null, taken: readonly string[]): StoredAs {
  const url = request?.config.url ?? '';
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^(www|api)\./, '') : '';
  const name = credentialName(host);
  const free = [name, `${name}-2`, `${name}-3`].find((each) => !taken.includes(each));
  return { isStored: true, name: free ?? '' };
}

/** What the request leaves open stays as it was. */
function withRequest(before: Json | undefined, { config }: CurlRequest, credential?: string): Json {
  const { credential: _, ...kept } = isJsonObject(before) ? before : {};
  return { ...kept, ...config, ...(credential !== undefined && { credential }) };
}

/** Why a step cannot be this request; null: it can. */
function misfit(request: CurlRequest, before: Json | undefined): string | null {
  const fits = httpRequestConfig.safeParse(withRequest(before, request), { error: explainIssue });
  const [issue] = fits.error?.issues ?? [];
  return issue ? `${words.unfit}: ${issue.message}` : null;
}
