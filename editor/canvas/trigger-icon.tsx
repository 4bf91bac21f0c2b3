import {
  CalendarCheck,
  ClipboardList,
  Clock,
  type LucideIcon,
  MessageCircle,
  MessageSquareText,
  Zap,
} from 'lucide-react';

const icons: Readonly<Record<string, LucideIcon>> = {
  'inbound-chatapps': MessageCircle,
  'inbound-sms': MessageSquareText,
  'http-request': Zap,
  schedule: Clock,
  'booking-event': CalendarCheck,
  'flow-data-request': ClipboardList,
};

/** What starts a workflow, as a picture. */
export function TriggerIcon({ type }: { type: string }) {
  const Icon = icons[type] ?? Zap;
  return <Icon size={16} aria-hidden />;
}
