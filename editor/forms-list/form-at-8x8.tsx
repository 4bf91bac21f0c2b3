import { ActionIcon, Modal, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Radio } from 'lucide-react';
import { useFlow, useFlowChannels } from '../api/flows.ts';
import dialog from '../settings/dialog.module.css';
import { Failed, Loading } from '../shell/page-state.tsx';
import styles from './form-at-8x8.module.css';
import { FormOnChannel } from './form-on-channel.tsx';
import { formsWords } from './forms-words.ts';

const text = formsWords;

interface FormAt8x8Props {
  readonly id: string;
  readonly name: string;
}

/** Where a form is at 8x8, and what can be done with it there. Nothing while no key is set. */
export function FormAt8x8({ id, name }: FormAt8x8Props) {
  const [isOpen, { open, close }] = useDisclosure();
  const channels = useFlowChannels();
  if (!channels.data?.isConnected) return null;
  return (
    <>
      <Tooltip label={text.at8x8(name)}>
        <ActionIcon aria-label={text.at8x8(name)} onClick={open}>
          <Radio size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal opened={isOpen} onClose={close} title={text.at8x8(name)}>
        <div className={dialog.content}>
          <p>{text.at8x8Text}</p>
          <FormOnChannels id={id} />
        </div>
      </Modal>
    </>
  );
}

function FormOnChannels({ id }: { id: string }) {
  const flow = useFlow(id);
  const channels = useFlowChannels();
  if (flow.isPending || channels.isPending) return <Loading />;
  if (flow.isError) return <Failed error={flow.error} retry={() => flow.refetch()} />;
  if (channels.isError) return <Failed error={channels.error} retry={() => channels.refetch()} />;
  if (channels.data.channels.length === 0) return <p className={styles.note}>{text.noChannels}</p>;
  return channels.data.channels.map((channel) => (
    <FormOnChannel key={channel.id} flow={flow.data} channel={channel} />
  ));
}
