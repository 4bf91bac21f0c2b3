import { Menu } from '@mantine/core';
import { Image, MapPin, Plus } from 'lucide-react';
import type { CustomerMessage } from '../api/simulator.ts';
import { words } from '../words/words.ts';
import styles from './composer.module.css';
import samplePhoto from './sample-photo.jpg';

/** Somewhere to send a technician: Oakland, California. */
const sampleLocation = { latitude: 37.8044, longitude: -122.2712 };

export function AttachMenu({ send }: { send: (message: CustomerMessage) => void }) {
  function sendPhoto() {
    const url = new URL(samplePhoto, window.location.href).href;
    send({ type: 'image', content: { url } });
  }
  return (
    <Menu position="top-start" width={200} radius="md" shadow="md">
      <Menu.Target>
        <button type="button" className={styles.attach} aria-label={words.phone.attach}>
          <Plus size={20} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Image size={16} aria-hidden />} onClick={sendPhoto}>
          {words.phone.attachPhoto}
        </Menu.Item>
        <Menu.Item
          leftSection={<MapPin size={16} aria-hidden />}
          onClick={() => send({ type: 'location', content: { location: sampleLocation } })}
        >
          {words.phone.attachLocation}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
