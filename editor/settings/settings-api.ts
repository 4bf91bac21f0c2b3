import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BusinessFacts } from '../../engine/index.ts';
import { answerTo, api } from '../api/client.ts';
import { trialSettingsKey } from '../api/trial.ts';
import type { Credential } from './credential-form.ts';

const settingsKey = ['settings'];
const keysKey = ['keys'];
const credentialsKey = ['credentials'];
const stuckKey = ['stuck'];

/** How often what could not be done is looked up again, while it is on the screen. */
const lookEveryMs = 5_000;

export type Settings = Awaited<ReturnType<typeof fetchSettings>>;

export function useSettings() {
  return useQuery({ queryKey: settingsKey, queryFn: fetchSettings });
}

function fetchSettings() {
  return answerTo(api.settings.$get());
}

export function useSaveBusiness() {
  return useChange(trialSettingsKey, (facts: BusinessFacts) =>
    answerTo(api.settings.business.$put({ json: facts })),
  );
}

const consentWordsKey = ['consent-words'];

export type ConsentWords = Awaited<ReturnType<typeof fetchConsentWords>>;

export function useConsentWords() {
  return useQuery({ queryKey: consentWordsKey, queryFn: fetchConsentWords });
}

function fetchConsentWords() {
  return answerTo(api.settings['consent-words'].$get());
}

export function useSaveConsentWords() {
  return useChange(consentWordsKey, (words: ConsentWords) =>
    answerTo(api.settings['consent-words'].$put({ json: words })),
  );
}

const quietHoursKey = ['quiet-hours'];

/** Null: messages go out at any hour. */
export type QuietHours = Awaited<ReturnType<typeof fetchQuietHours>>['quietHours'];

export function useQuietHours() {
  return useQuery({ queryKey: quietHoursKey, queryFn: fetchQuietHours });
}

function fetchQuietHours() {
  return answerTo(api.settings['quiet-hours'].$get());
}

export function useSaveQuietHours() {
  return useChange(quietHoursKey, (quietHours: QuietHours) =>
    answerTo(api.settings['quiet-hours'].$put({ json: { quietHours } })),
  );
}

const formEndpointKey = ['form-endpoint'];

export type FormEndpoint = Awaited<ReturnType<typeof fetchFormEndpoint>>;

export function useFormEndpoint() {
  return useQuery({ queryKey: formEndpointKey, queryFn: fetchFormEndpoint });
}

function fetchFormEndpoint() {
  return answerTo(api.flows['endpoint-key'].$get());
}

/** Null: signatures are not checked. */
export function useSaveAppSecret() {
  return useChange(formEndpointKey, (appSecret: string | null) =>
    answerTo(api.flows['endpoint-secret'].$put({ json: { appSecret } })),
  );
}

export function useSaveHandOver() {
  return useChange(settingsKey, (url: string | null) =>
    answerTo(api.settings['hand-over'].$put({ json: { url } })),
  );
}

export type ApiKey = Awaited<ReturnType<typeof fetchKeys>>[number];
export type Role = ApiKey['role'];

export function useKeys() {
  return useQuery({ queryKey: keysKey, queryFn: fetchKeys });
}

async function fetchKeys() {
  return (await answerTo(api.keys.$get())).keys;
}

export function useMakeKey() {
  return useChange(keysKey, (key: { name: string; role: Role }) =>
    answerTo(api.keys.$post({ json: key })),
  );
}

export function useTakeKeyBack() {
  return useChange(keysKey, (id: string) => answerTo(api.keys[':id'].$delete({ param: { id } })));
}

export type ShownCredential = Awaited<ReturnType<typeof fetchCredentials>>[number];

export function useCredentials() {
  return useQuery({ queryKey: credentialsKey, queryFn: fetchCredentials });
}

async function fetchCredentials() {
  return (await answerTo(api.credentials.$get())).credentials;
}

export function useSaveCredential() {
  return useChange(credentialsKey, ({ name, credential }: NamedCredential) =>
    answerTo(api.credentials[':name'].$put({ param: { name }, json: credential })),
  );
}

interface NamedCredential {
  readonly name: string;
  readonly credential: Credential;
}

export function useDeleteCredential() {
  return useChange(credentialsKey, (name: string) =>
    answerTo(api.credentials[':name'].$delete({ param: { name } })),
  );
}

export type StuckEffect = Awaited<ReturnType<typeof fetchStuck>>[number];

/** What was given up, oldest first. */
export function useStuck() {
  return useQuery({ queryKey: stuckKey, queryFn: fetchStuck, refetchInterval: lookEveryMs });
}

async function fetchStuck() {
  return (await answerTo(api.stuck.$get())).effects;
}

export function useTryAgain() {
  return useChange(stuckKey, (effectId: string) =>
    answerTo(api.stuck.retry.$post({ json: { effectId } })),
  );
}

/** Secrets go through some of these: what they were called with is forgotten with their screen. */
function useChange<Input, Answer>(
  stale: readonly string[],
  change: (input: Input) => Promise<Answer>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    gcTime: 0,
    onSuccess: () => void queries.invalidateQueries({ queryKey: stale }),
  });
}
