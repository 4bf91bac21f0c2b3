import { Popover } from '@mantine/core';
import { CircleUser, Image, type LucideIcon, MapPin, Mic, Plus } from 'lucide-react';
import { useState } from 'react';
import type { CustomerMessage, PretendCustomer } from '../api/simulator.ts';
import { words } from '../words/words.ts';
import styles from './composer.module.css';
import { contactOf, sampleLocation } from './customer-shares.ts';
import samplePhoto from './sample-photo.jpg';
import sampleVoice from './sample-voice.wav';

interface AttachMenuProps {
  readonly customer: PretendCustomer;
  readonly send: (message: CustomerMessage) => void;
}

/** What a customer can send besides words. */
export function AttachMenu({ customer, send }: AttachMenuProps) {
  const [isOpen, setOpen] = useState(false);

  function attach(message: CustomerMessage) {
    setOpen(false);
    send(message);
  }

  function file(type: 'image' | 'audio', path: string): CustomerMessage {
    return { type, content: { url: new URL(path, window.location.href).href } };
  }

  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="top-start"
      radius="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.attach}
          aria-label={words.phone.attach}
          onClick={() => setOpen(!isOpen)}
        >
          <Plus size={20} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.attachments}>
        <Attachment
          icon={Image}
          label={words.phone.attachPhoto}
          attach={() => attach(file('image', samplePhoto))}
        />
        <Attachment
          icon={Mic}
          label={words.phone.attachVoice}
          attach={() => attach(file('audio', sampleVoice))}
        />
        <Attachment
          icon={MapPin}
          label={words.phone.attachLocation}
          attach={() => attach({ type: 'location', content: { location: sampleLocation } })}
        />
        <Attachment
          icon={CircleUser}
          label={words.phone.attachContact}
          attach={() => attach(contactOf(customer))}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface AttachmentProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly attach: () => void;
}

function Attachment({ icon: Icon, label, attach }: AttachmentProps) {
  return (
    <button type="button" className={styles.attachment} onClick={attach}>
      <Icon size={16} aria-hidden />
      {label}
    </button>
  );
}
