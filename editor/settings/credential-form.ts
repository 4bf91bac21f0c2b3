export const credentialKinds = ['bearer', 'basic', 'header'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/** What is asked for, kind by kind. */
export const fieldsOf = {
  bearer: ['token'],
  basic: ['username', 'password'],
  header: ['header', 'value'],
} as const satisfies Record<CredentialKind, readonly string[]>;

export type CredentialField = (typeof fieldsOf)[CredentialKind][number];
export type TypedFields = Readonly<Partial<Record<CredentialField, string>>>;

export type Credential =
  | { readonly kind: 'bearer'; readonly token: string }
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | { readonly kind: 'header'; readonly name: string; readonly value: string };

/** What may be seen while it is typed, and after. */
export const openFields: readonly CredentialField[] = ['username', 'header'];

/** What the server keeps. What a copy brings along is not part of it: spaces, the word Bearer. */
export function toCredential(kind: CredentialKind, typed: TypedFields): Credential {
  switch (kind) {
    case 'bearer':
      return { kind, token: trimmed(typed.token).replace(/^bearer\s+/i, '') };
    case 'basic':
      return { kind, username: trimmed(typed.username), password: typed.password ?? '' };
    case 'header':
      return { kind, name: trimmed(typed.header), value: trimmed(typed.value) };
  }
}

/** The name that steps ask for: `Google Calendar` becomes `google-calendar`. */
export function credentialName(typed: string): string {
  return typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, nameCharsMax)
    .replace(/-$/, '');
}

const nameCharsMax = 64;

/** A password may be empty: some systems take a key as the user name, and nothing else. */
export function emptyFields(kind: CredentialKind, typed: TypedFields): CredentialField[] {
  return fieldsOf[kind].filter((field) => field !== 'password' && trimmed(typed[field]) === '');
}

function trimmed(text: string | undefined): string {
  return text?.trim() ?? '';
}
