import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type FlowChannels, useFlowChannels, useSaveFlowChannels } from '../api/flows.ts';
import dialog from '../settings/dialog.module.css';
import { Problem } from '../settings/problem.tsx';
import { Failed, Loading } from '../shell/page-state.tsx';
import styles from './channels.module.css';
import { formsWords } from './forms-words.ts';

const text = formsWords;

/** On which WhatsApp channels of 8x8 forms can be published. */
export function Channels({ close }: { close: () => void }) {
  const channels = useFlowChannels();
  if (channels.isPending) return <Loading />;
  if (channels.isError) return <Failed error={channels.error} retry={() => channels.refetch()} />;
  return <ChannelsForm known={channels.data} close={close} />;
}

interface Typed {
  /** Tells it from the others while it is typed. */
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly subAccountId: string;
}

let keys = 0;
function typed(channel?: FlowChannels['channels'][number]): Typed {
  keys += 1;
  const { id = '', name = '', subAccountId } = channel ?? {};
  return { key: keys, id, name, subAccountId: subAccountId ?? '' };
}

function ChannelsForm({ known, close }: { known: FlowChannels; close: () => void }) {
  const save = useSaveFlowChannels();
  const [channels, setChannels] = useState(() => known.channels.map((each) => typed(each)));
  const [surface, setSurface] = useState(known.surface);

  function submit(event: FormEvent) {
    event.preventDefault();
    const given = channels.map(({ id, name, subAccountId }) => ({
      id: id.trim(),
      name: name.trim() || id.trim(),
      subAccountId: subAccountId.trim() || null,
    }));
    save.mutate({ surface, channels: given }, { onSuccess: close });
  }

  function change(key: number, fields: Partial<Typed>) {
    setChannels(channels.map((each) => (each.key === key ? { ...each, ...fields } : each)));
  }

  return (
    <form className={dialog.content} onSubmit={submit} noValidate>
      <p>{text.channelsText}</p>
      {!known.isConnected && <p className={styles.note}>{text.notConnected}</p>}
      {channels.map((channel) => (
        <ChannelFields
          key={channel.key}
          channel={channel}
          onChange={(fields) => change(channel.key, fields)}
          onRemove={() => setChannels(channels.filter(({ key }) => key !== channel.key))}
        />
      ))}
      <Button
        variant="default"
        leftSection={<Plus size={16} aria-hidden />}
        onClick={() => setChannels([...channels, typed()])}
      >
        {text.addChannel}
      </Button>
      <NativeSelect
        label={text.surface}
        description={text.surfaceHint}
        value={surface ?? 'auto'}
        onChange={({ currentTarget: { value } }) =>
          setSurface(value === 'accounts' || value === 'channels' ? value : null)
        }
        data={Object.entries(text.surfaces).map(([value, label]) => ({ value, label }))}
      />
      <Problem error={save.error} />
      <Button type="submit" loading={save.isPending}>
        {text.save}
      </Button>
    </form>
  );
}

interface ChannelFieldsProps {
  readonly channel: Typed;
  onChange(fields: Partial<Typed>): void;
  onRemove(): void;
}

function ChannelFields({ channel, onChange, onRemove }: ChannelFieldsProps) {
  return (
    <fieldset className={styles.channel}>
      <legend className="unseen">{channel.name || text.channelId}</legend>
      <TextInput
        label={text.channelName}
        value={channel.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={text.channelId}
        value={channel.id}
        onChange={(event) => onChange({ id: event.currentTarget.value })}
      />
      <TextInput
        className={styles.wide}
        label={text.subAccount}
        description={text.subAccountHint}
        value={channel.subAccountId}
        onChange={(event) => onChange({ subAccountId: event.currentTarget.value })}
      />
      <ActionIcon
        className={styles.remove ?? ''}
        aria-label={text.removeChannel(channel.name)}
        onClick={onRemove}
      >
        <Trash2 size={18} aria-hidden />
      </ActionIcon>
    </fieldset>
  );
}
