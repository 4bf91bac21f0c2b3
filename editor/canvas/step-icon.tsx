import {
  Globe,
  Hourglass,
  LayoutTemplate,
  List,
  type LucideIcon,
  MessageCircleReply,
  MessageSquareText,
  Split,
  SquareMousePointer,
} from 'lucide-react';
import type { Card } from './card.ts';

const icons: Record<Card['icon'], LucideIcon> = {
  text: MessageSquareText,
  list: List,
  buttons: SquareMousePointer,
  template: LayoutTemplate,
  reply: MessageCircleReply,
  branch: Split,
  request: Globe,
  wait: Hourglass,
};

export function StepIcon({ icon, size = 16 }: { icon: Card['icon']; size?: number }) {
  const Icon = icons[icon];
  return <Icon size={size} aria-hidden />;
}
