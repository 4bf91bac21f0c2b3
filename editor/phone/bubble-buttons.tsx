import {
  CircleCheck,
  CircleUser,
  ClipboardList,
  Copy,
  CornerUpLeft,
  ExternalLink,
  type LucideIcon,
  MapPin,
  Phone,
  PhoneOff,
  ShoppingBag,
} from 'lucide-react';
import type { CustomerMessage } from '../api/simulator.ts';
import { words } from '../words/words.ts';
import styles from './bubble.module.css';
import type { Action, BubbleContent, Option, TemplateButton } from './bubble-content.ts';
import { contactOf, sampleLocation } from './customer-shares.ts';
import type { OpenedForm } from './opened-form.ts';

interface ButtonsProps {
  readonly content: BubbleContent;
  readonly customer: { readonly name: string; readonly contact: string };
  readonly send: (message: CustomerMessage) => void;
  readonly forms: Forms;
}

export interface Forms {
  readonly open: (form: OpenedForm) => void;
  /** The tokens of those that were filled in. */
  readonly done: ReadonlySet<string>;
}

/** What can be tapped below a bubble. */
export function BubbleButtons({ content, customer, send, forms }: ButtonsProps) {
  switch (content.kind) {
    case 'buttons':
      return content.buttons.map((option) => (
        <Tap
          key={option.id}
          icon={CornerUpLeft}
          title={option.title}
          tap={() => send(buttonReply(option))}
        />
      ));
    case 'template':
    case 'cards':
      return <TemplateButtons buttons={content.buttons} send={send} forms={forms} />;
    case 'action':
      return (
        <ActionButtons action={content.action} customer={customer} send={send} forms={forms} />
      );
    default:
      return null;
  }
}

export function TemplateButtons({
  buttons,
  send,
  forms,
}: {
  buttons: readonly TemplateButton[];
} & Pick<ButtonsProps, 'send' | 'forms'>) {
  return buttons.map((button) =>
    button.does === 'flow' ? (
      <FormButton key={button.id} title={button.title} form={button.form ?? null} forms={forms} />
    ) : (
      <Tap
        key={button.id}
        icon={icons[button.does]}
        title={button.title}
        tap={button.does === 'reply' ? () => send(templateReply(button)) : null}
      />
    ),
  );
}

interface FormButtonProps {
  readonly title: string;
  readonly form: OpenedForm | null;
  readonly forms: Forms;
}

/** Opens a form; once that was filled in, it is done. */
function FormButton({ title, form, forms }: FormButtonProps) {
  if (form && forms.done.has(form.token)) {
    return <Tap icon={CircleCheck} title={words.phone.formDone(title)} tap={null} note="" />;
  }
  return (
    <Tap icon={ClipboardList} title={title} tap={form === null ? null : () => forms.open(form)} />
  );
}

const icons: Record<TemplateButton['does'], LucideIcon> = {
  reply: CornerUpLeft,
  link: ExternalLink,
  copy: Copy,
  flow: ClipboardList,
  call: Phone,
  nothing: ExternalLink,
};

interface ActionProps extends Pick<ButtonsProps, 'customer' | 'send' | 'forms'> {
  readonly action: Action;
}

function ActionButtons({ action, customer, send, forms }: ActionProps) {
  switch (action.does) {
    case 'link':
      return (
        <a className={styles.reply} href={action.url} target="_blank" rel="noreferrer">
          <ExternalLink size={15} aria-hidden />
          {action.title}
        </a>
      );
    case 'flow':
      return <FormButton title={action.title} form={action.form} forms={forms} />;
    case 'call':
      return <Tap icon={Phone} title={action.title} tap={null} />;
    case 'products':
      return <Products products={action.products} />;
    case 'send-location': {
      const content = { location: sampleLocation };
      return (
        <Tap
          icon={MapPin}
          title={words.phone.sendLocation}
          tap={() => send({ type: 'location', content })}
        />
      );
    }
    case 'share-contact':
      return (
        <Tap
          icon={CircleUser}
          title={words.phone.shareContact}
          tap={() => send(contactOf(customer))}
        />
      );
    case 'allow-call':
      return (
        <>
          <Tap
            icon={Phone}
            title={words.phone.allowCalls}
            tap={() => send(callPermission('accept'))}
          />
          <Tap
            icon={PhoneOff}
            title={words.phone.refuseCalls}
            tap={() => send(callPermission('reject'))}
          />
        </>
      );
  }
}

function Products({ products }: { products: readonly string[] }) {
  return (
    <ul className={styles.products}>
      {products.map((product) => (
        <li key={product} className={styles.product}>
          <span className={styles.productPicture}>
            <ShoppingBag size={18} aria-hidden />
          </span>
          {product}
        </li>
      ))}
    </ul>
  );
}

interface TapProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** Null: this phone cannot do it. */
  readonly tap: (() => void) | null;
  /** What is said where it cannot be tapped. */
  readonly note?: string;
}

function Tap({ icon: Icon, title, tap, note = words.phone.notHere }: TapProps) {
  return (
    <button
      type="button"
      className={styles.reply}
      disabled={tap === null}
      title={tap === null && note !== '' ? note : undefined}
      onClick={() => tap?.()}
    >
      <Icon size={15} aria-hidden />
      {title}
    </button>
  );
}

function buttonReply({ id, title }: Option): CustomerMessage {
  const interactive = { type: 'button_reply', button_reply: { id, title } } as const;
  return { type: 'interactive', content: { interactive } };
}

function templateReply({ id, title }: Option): CustomerMessage {
  return { type: 'text', content: { text: title, payload: id } };
}

function callPermission(response: 'accept' | 'reject'): CustomerMessage {
  const callPermissionReply = { response, isPermanent: true };
  const interactive = { type: 'callPermissionReply', callPermissionReply } as const;
  return { type: 'interactive', content: { interactive } };
}
