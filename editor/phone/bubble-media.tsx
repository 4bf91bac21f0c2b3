import { CircleUser, ClipboardCheck, FileText, ImageOff, MapPin, Mic, Play } from 'lucide-react';
import { useState } from 'react';
import { words } from '../words/words.ts';
import type { Answer, BubbleContent, ContactCard, Place } from './bubble-content.ts';
import styles from './bubble-media.module.css';

/** A picture; where it cannot be loaded, its place and its address. */
export function Picture({ url, alt }: { url: string; alt: string }) {
  const [isBroken, setBroken] = useState(false);
  if (isBroken) {
    return (
      <span className={styles.broken} role="img" aria-label={alt || words.phone.photo}>
        <ImageOff size={22} aria-hidden />
        <span className={styles.address}>{url}</span>
      </span>
    );
  }
  return (
    <img
      className={styles.picture}
      src={url}
      alt={alt || words.phone.photo}
      onError={() => setBroken(true)}
    />
  );
}

type Media = Extract<BubbleContent, { kind: 'media' }>['media'];

interface AttachedProps {
  readonly media: Media;
  readonly url: string;
  readonly name?: string;
}

/** A film, a recording, a file: what WhatsApp shows of it before it is opened. */
export function Attached({ media, url, name }: AttachedProps) {
  switch (media) {
    case 'sticker':
      return <Picture url={url} alt={words.phone.sticker} />;
    case 'video':
      return (
        <a className={styles.video} href={url} target="_blank" rel="noreferrer">
          <span className={styles.play}>
            <Play size={22} aria-hidden />
          </span>
          <span className={styles.address}>{name || fileName(url)}</span>
          <span className="unseen">{words.phone.video}</span>
        </a>
      );
    case 'audio':
      return (
        <a className={styles.audio} href={url} target="_blank" rel="noreferrer">
          <Mic size={18} aria-hidden />
          <span className={styles.wave} aria-hidden />
          <span className="unseen">{words.phone.audio}</span>
        </a>
      );
    case 'file': {
      const shown = name || fileName(url);
      const ending = /\.([a-z0-9]{1,5})$/i.exec(shown)?.[1];
      return (
        <a className={styles.file} href={url} target="_blank" rel="noreferrer">
          <FileText size={24} aria-hidden />
          <span>
            <span className={styles.name}>{shown}</span>
            <span className={styles.small}>{ending?.toUpperCase() ?? words.phone.file}</span>
          </span>
        </a>
      );
    }
  }
}

/** The end of an address, as a file is called. */
function fileName(url: string): string {
  const [path = ''] = url.split(/[?#]/);
  const name = path.split('/').at(-1) ?? '';
  return name === '' ? url : decoded(name);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export function Located({ latitude, longitude, name, address }: Place) {
  const place = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return (
    <figure>
      <div className={styles.map}>
        <MapPin size={28} aria-hidden />
      </div>
      <figcaption className={styles.caption}>
        {name || address || words.phone.location}
        {name && address && <span className={styles.small}>{address}</span>}
        <span className={styles.small}>{place}</span>
      </figcaption>
    </figure>
  );
}

export function Contacts({ contacts }: { contacts: readonly ContactCard[] }) {
  return contacts.map(({ name, lines }) => (
    <div key={[name, ...lines].join(' ')} className={styles.contact}>
      <CircleUser size={34} aria-hidden />
      <span>
        <span className={styles.name}>{name}</span>
        {lines.map((line) => (
          <span key={line} className={styles.small}>
            {line}
          </span>
        ))}
      </span>
    </div>
  ));
}

/** What the customer filled in, as WhatsApp sums it up. */
export function FilledForm({ answers }: { answers: readonly Answer[] }) {
  return (
    <div className={styles.form}>
      <p className={styles.formHead}>
        <ClipboardCheck size={18} aria-hidden />
        {words.phone.formSent}
      </p>
      <dl>
        {answers.map(({ name, value, pictures = [] }) => (
          <div key={name}>
            <dt className={styles.small}>{name}</dt>
            <dd>
              {value}
              {[...new Set(pictures)].map((picture) => (
                <Picture key={picture} url={picture} alt={name} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
