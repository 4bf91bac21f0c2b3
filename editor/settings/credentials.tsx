import { Plus } from 'lucide-react';
import { Failed, Loading } from '../shell/page-state.tsx';
import { Confirm } from './confirm.tsx';
import { DialogButton } from './dialog-button.tsx';
import { EnterCredential } from './enter-credential.tsx';
import { Row, Rows, When } from './rows.tsx';
import { focusSection, Section } from './section.tsx';
import { type ShownCredential, useCredentials, useDeleteCredential } from './settings-api.ts';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.credentials;
const sectionId = 'credentials';

/** What web requests sign in with. Secrets go in, and never come out. */
export function Credentials() {
  const credentials = useCredentials();
  const names = credentials.data?.map(({ name }) => name) ?? [];
  return (
    <Section
      id={sectionId}
      title={words.title}
      text={words.text}
      action={
        <DialogButton
          label={words.add}
          icon={<Plus size={16} aria-hidden />}
          look="first"
          title={words.add}
        >
          {(close) => <EnterCredential taken={names} close={close} />}
        </DialogButton>
      }
    >
      {credentials.isPending && <Loading />}
      {credentials.isError && (
        <Failed error={credentials.error} retry={() => credentials.refetch()} />
      )}
      {credentials.isSuccess && (
        <Rows empty={words.empty}>
          {credentials.data.map((credential) => (
            <CredentialRow key={credential.name} credential={credential} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function CredentialRow({ credential }: { credential: ShownCredential }) {
  const { name, kind, hint, updatedAt, lastUsedAt } = credential;
  return (
    <Row
      title={name}
      badge={words.kinds[kind]}
      actions={
        <>
          <DialogButton label={words.replace} about={name} title={words.replaceTitle(name)}>
            {(close) => <EnterCredential replaced={credential} close={close} />}
          </DialogButton>
          <DialogButton
            label={words.delete}
            about={name}
            look="danger"
            title={words.deleteTitle(name)}
          >
            {(close) => <Delete name={name} close={close} />}
          </DialogButton>
        </>
      }
    >
      <code>{hint}</code>
      <When at={updatedAt} say={words.savedAt} />
      <When at={lastUsedAt} say={settingsWords.usedAt} never={settingsWords.neverUsed} />
    </Row>
  );
}

function Delete({ name, close }: { name: string; close: () => void }) {
  const removal = useDeleteCredential();
  return (
    <Confirm
      consequence={words.deleteText}
      keep={settingsWords.keep}
      remove={words.delete}
      removal={removal}
      onKeep={close}
      onRemove={() => removal.mutate(name, { onSuccess: () => focusSection(sectionId) })}
    />
  );
}
