import { Plus } from 'lucide-react';
import { Failed, Loading } from '../shell/page-state.tsx';
import { Confirm } from './confirm.tsx';
import { DialogButton } from './dialog-button.tsx';
import { MakeKey } from './make-key.tsx';
import { Row, Rows, When } from './rows.tsx';
import { focusSection, Section } from './section.tsx';
import { type ApiKey, useKeys, useTakeKeyBack } from './settings-api.ts';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.keys;
const sectionId = 'keys';

/** Which programs may come in, and as what. */
export function ApiKeys() {
  const keys = useKeys();
  return (
    <Section
      id={sectionId}
      title={words.title}
      text={words.text}
      action={
        <DialogButton
          label={words.make}
          icon={<Plus size={16} aria-hidden />}
          look="first"
          title={words.make}
        >
          {(close) => <MakeKey close={close} />}
        </DialogButton>
      }
    >
      {keys.isPending && <Loading />}
      {keys.isError && <Failed error={keys.error} retry={() => keys.refetch()} />}
      {keys.isSuccess && (
        <Rows empty={words.empty}>
          {keys.data.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { name, role, hint, createdAt, lastUsedAt } = apiKey;
  return (
    <Row
      title={name}
      badge={settingsWords.roles[role].name}
      actions={
        <DialogButton
          label={words.takeBack}
          about={name}
          look="danger"
          title={words.takeBackTitle(name)}
        >
          {(close) => <TakeBack id={apiKey.id} close={close} />}
        </DialogButton>
      }
    >
      <code>{hint}</code>
      <When at={createdAt} say={words.madeAt} />
      <When at={lastUsedAt} say={settingsWords.usedAt} never={settingsWords.neverUsed} />
    </Row>
  );
}

function TakeBack({ id, close }: { id: string; close: () => void }) {
  const removal = useTakeKeyBack();
  return (
    <Confirm
      consequence={words.takeBackText}
      keep={settingsWords.keep}
      remove={words.takeBack}
      removal={removal}
      onKeep={close}
      onRemove={() => removal.mutate(id, { onSuccess: () => focusSection(sectionId) })}
    />
  );
}
