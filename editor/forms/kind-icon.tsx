import {
  AlignLeft,
  Calendar,
  CalendarRange,
  Camera,
  CircleDot,
  FileText,
  Hash,
  Heading,
  Image,
  Link,
  ListChecks,
  type LucideIcon,
  Mail,
  Phone,
  Puzzle,
  SquareCheck,
  SquareChevronDown,
  Text,
  TextCursorInput,
  ToggleRight,
  Type,
} from 'lucide-react';
import styles from './kind-icon.module.css';
import { type ComponentKind, componentKinds } from './model/component-kinds.ts';

const icons: Readonly<Record<ComponentKind, LucideIcon>> = {
  heading: Heading,
  text: AlignLeft,
  note: Type,
  picture: Image,
  link: Link,
  one: CircleDot,
  list: SquareChevronDown,
  several: ListChecks,
  yesNo: ToggleRight,
  agreement: SquareCheck,
  short: TextCursorInput,
  long: Text,
  phone: Phone,
  email: Mail,
  number: Hash,
  date: Calendar,
  dates: CalendarRange,
  photo: Camera,
  file: FileText,
};

/** The sign of a kind of component, in the colour of its group. */
export function KindIcon({ kind, size = 16 }: { kind: ComponentKind | null; size?: number }) {
  const Icon = kind ? icons[kind] : Puzzle;
  return (
    <span className={styles.tile} data-group={kind ? componentKinds[kind].group : undefined}>
      <Icon size={size} aria-hidden />
    </span>
  );
}
