import { ImageOff } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { flowWords } from './flow-player-words.ts';
import styles from './picture.module.css';
import { pictureSource } from './picture-source.ts';

interface PictureProps {
  /** Base64, with or without `data:` before it. */
  readonly source: string;
  readonly alt: string;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
}

/** A picture out of a document; one that cannot be shown is drawn as such. */
export function Picture({ source, alt, className = styles.picture, style }: PictureProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const address = pictureSource(source);
  if (address === null || broken === address) {
    return (
      <span
        className={`${className} ${styles.broken}`}
        style={style}
        role="img"
        aria-label={alt || flowWords.brokenPicture}
      >
        <ImageOff size={22} aria-hidden />
      </span>
    );
  }
  return (
    <img
      className={className}
      style={style}
      src={address}
      alt={alt}
      onError={() => setBroken(address)}
    />
  );
}
