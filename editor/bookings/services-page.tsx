import { Plus } from 'lucide-react';
import { DialogButton } from '../settings/dialog-button.tsx';
import { Row, Rows } from '../settings/rows.tsx';
import { Failed, Loading } from '../shell/page-state.tsx';
import { bookingWords } from './booking-words.ts';
import { type Member, type Service, useServices, useTeam } from './desk-api.ts';
import styles from './desk-page.module.css';
import { DeskPage } from './desk-page.tsx';
import { OfferNow } from './offer-now.tsx';
import { ServiceForm } from './service-form.tsx';

const words = bookingWords.services;

/** What can be booked, and what the bot would offer of it. */
export function ServicesPage() {
  const services = useServices();
  const team = useTeam();
  if (services.isPending || team.isPending) return <Loading />;
  if (services.isError) return <Failed error={services.error} retry={() => services.refetch()} />;
  if (team.isError) return <Failed error={team.error} retry={() => team.refetch()} />;
  return (
    <DeskPage
      title={words.title}
      text={words.text}
      action={
        <DialogButton
          label={words.add}
          icon={<Plus size={16} aria-hidden />}
          look="first"
          title={words.add}
          isWide
        >
          {(close) => <ServiceForm service={null} team={team.data} close={close} />}
        </DialogButton>
      }
    >
      <div className={styles.card}>
        <Rows empty={words.empty}>
          {services.data.map((service) => (
            <ServiceRow key={service.id} service={service} team={team.data} />
          ))}
        </Rows>
      </div>
    </DeskPage>
  );
}

function ServiceRow({ service, team }: { service: Service; team: readonly Member[] }) {
  const { title, description, durationMinutes, active } = service;
  const names = team.filter(({ id }) => service.resourceIds.includes(id)).map(({ name }) => name);
  return (
    <Row
      title={title}
      {...(!active && { badge: words.off })}
      actions={
        <>
          {active && (
            <DialogButton label={words.offer} about={title} title={words.offerTitle(title)}>
              {() => <OfferNow serviceId={service.id} />}
            </DialogButton>
          )}
          <DialogButton label={words.edit} about={title} title={title} isWide>
            {(close) => <ServiceForm service={service} team={team} close={close} />}
          </DialogButton>
        </>
      }
    >
      <span>{words.minutes(durationMinutes)}</span>
      {description !== '' && <span>{description}</span>}
      <span>{names.length > 0 ? words.by(names.join(', ')) : words.byNobody}</span>
    </Row>
  );
}
