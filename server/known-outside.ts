import type { Database } from '../db/open.ts';
import { listRequestTests } from '../db/request-tests.ts';
import type { CheckOptions } from '../engine/index.ts';
import type { KeptBusiness } from './kept-business.ts';
import type { AccountTemplates } from './templates/account-templates.ts';
import { TimeUpError, within } from './within.ts';
import { withForms } from './workflows.ts';

interface Deps {
  readonly db: Database;
  readonly now: () => number;
  readonly accountTemplates: AccountTemplates;
  readonly business: Pick<KeptBusiness, 'settings'>;
}

/** Nobody waits longer for what 8x8 knows of templates; then nothing is said about them. */
const templatesMs = 3_000;

/**
 * All that checking can know beside a workflow: `withForms`, which of its requests were tested, what
 * the business tells of itself, and the templates of the account.
 */
export async function knownOutside(
  { accountTemplates, business, ...deps }: Deps,
  workflowId: string,
  signal: AbortSignal,
): Promise<CheckOptions> {
  const tested = listRequestTests(deps.db, workflowId);
  const templates = await templatesOf(accountTemplates, signal);
  return {
    ...withForms(deps, workflowId),
    testedRequests: new Map(tested.map(({ stepId, fingerprint }) => [stepId, fingerprint])),
    business: business.settings().business,
    ...(templates && { templates }),
  };
}

async function templatesOf(accountTemplates: AccountTemplates, signal: AbortSignal) {
  try {
    const limit = { timeoutMs: templatesMs, signal };
    return (await within(limit, () => accountTemplates.list(false))).templates;
  } catch (error) {
    if (error instanceof TimeUpError || signal.aborted) return null;
    throw error;
  }
}
