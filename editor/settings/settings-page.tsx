import { useDocumentTitle } from '@mantine/hooks';
import { Lock } from 'lucide-react';
import { ApiError } from '../api/client.ts';
import { Failed, Loading, PageMessage } from '../shell/page-state.tsx';
import { words } from '../words/words.ts';
import { ApiKeys } from './api-keys.tsx';
import { Appearance } from './appearance.tsx';
import { Business } from './business.tsx';
import { BusinessForm } from './business-form.tsx';
import { Connect8x8 } from './connect-8x8.tsx';
import { Consent } from './consent.tsx';
import { Credentials } from './credentials.tsx';
import { FormEndpoint } from './form-endpoint.tsx';
import { HandOver } from './hand-over.tsx';
import { Password } from './password.tsx';
import { QuietHours } from './quiet-hours.tsx';
import { useSettings } from './settings-api.ts';
import styles from './settings-page.module.css';
import { settingsWords } from './settings-words.ts';
import { StuckEffects } from './stuck-effects.tsx';

export function SettingsPage() {
  useDocumentTitle(`${words.app.settings} · ${words.app.name}`);
  return (
    <div className={styles.page}>
      <h1>{words.app.settings}</h1>
      <OfOwner />
      <StuckEffects />
      <Appearance />
    </div>
  );
}

/** What the server tells and lets change only the owner. */
function OfOwner() {
  const settings = useSettings();
  if (settings.isPending) return <Loading />;
  if (isRefused(settings.error)) {
    const { title, text } = settingsWords.ownerOnly;
    return <PageMessage icon={<Lock size={24} aria-hidden />} title={title} text={text} />;
  }
  if (settings.isError) return <Failed error={settings.error} retry={() => settings.refetch()} />;
  return (
    <>
      <Connect8x8 settings={settings.data} />
      <BusinessForm />
      <Business settings={settings.data} />
      <Consent />
      <QuietHours />
      <FormEndpoint />
      <HandOver settings={settings.data} />
      <ApiKeys />
      <Credentials />
      <Password />
    </>
  );
}

function isRefused(error: unknown): boolean {
  return error instanceof ApiError && error.status === 403;
}
