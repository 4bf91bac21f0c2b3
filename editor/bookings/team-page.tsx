import { Plus } from 'lucide-react';
import { DialogButton } from '../settings/dialog-button.tsx';
import { Row, Rows } from '../settings/rows.tsx';
import { Failed, Loading } from '../shell/page-state.tsx';
import { bookingWords } from './booking-words.ts';
import { type Member, type Service, useServices, useTeam } from './desk-api.ts';
import styles from './desk-page.module.css';
import { DeskPage } from './desk-page.tsx';
import { hoursInWords } from './hours-in-words.ts';
import { MemberForm } from './member-form.tsx';

const words = bookingWords.team;

/** Who or what can be booked, and when. */
export function TeamPage() {
  const team = useTeam();
  const services = useServices();
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
          {(close) => <MemberForm member={null} services={services.data} close={close} />}
        </DialogButton>
      }
    >
      <div className={styles.card}>
        <Rows empty={words.empty}>
          {team.data.map((member) => (
            <MemberRow key={member.id} member={member} services={services.data} />
          ))}
        </Rows>
      </div>
    </DeskPage>
  );
}

function MemberRow({ member, services }: { member: Member; services: readonly Service[] }) {
  const { name, active, hours, outside, serviceIds } = member;
  const titles = services.filter(({ id }) => serviceIds.includes(id)).map(({ title }) => title);
  const badge = active ? (outside?.onCall ? words.onCall : null) : words.off;
  return (
    <Row
      title={name}
      {...(badge !== null && { badge })}
      actions={
        <DialogButton label={words.edit} about={name} title={name} isWide>
          {(close) => <MemberForm member={member} services={services} close={close} />}
        </DialogButton>
      }
    >
      <span>{hoursInWords(hours)}</span>
      {titles.length > 0 && <span>{titles.join(', ')}</span>}
      {outside && outside.area.length > 0 && <span>{outside.area.join(', ')}</span>}
    </Row>
  );
}
