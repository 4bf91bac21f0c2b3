import { Button } from '@mantine/core';
import { type FlowAction, type FlowAnswer, type FlowChannels, useFlowAt8x8 } from '../api/flows.ts';
import { Problem } from '../settings/problem.tsx';
import { fullTime } from '../words/time.ts';
import styles from './form-at-8x8.module.css';
import { formsWords } from './forms-words.ts';
import problems from './imported-problems.module.css';

const text = formsWords;

type There = FlowAnswer['at8x8'][number];

interface FormOnChannelProps {
  readonly flow: FlowAnswer;
  readonly channel: FlowChannels['channels'][number];
}

/** A form on one WhatsApp number: each of its versions there, newest first. */
export function FormOnChannel({ flow, channel }: FormOnChannelProps) {
  const act = useFlowAt8x8(flow.id);
  const there = flow.at8x8.filter(({ channelId }) => channelId === channel.id);

  function button(action: FlowAction, label: string, externalId?: string) {
    const isPending = act.isPending && act.variables.action === action;
    return (
      <Button
        variant={action === 'publish' ? 'filled' : 'default'}
        size="compact-sm"
        disabled={act.isPending || (action === 'publish' && flow.version === null)}
        loading={isPending && act.variables.externalId === externalId}
        onClick={() =>
          act.mutate({ action, channel: channel.id, ...(externalId && { externalId }) })
        }
      >
        {label}
        <span className="unseen"> {text.on(channel.name)}</span>
      </Button>
    );
  }

  return (
    <section className={styles.channel} aria-label={channel.name}>
      <h3>{channel.name}</h3>
      {there.length === 0 && <p>{text.nowhere}</p>}
      <ul className={styles.list}>
        {there.map((each) => (
          <li key={each.externalId} className={styles.there}>
            <Standing there={each} />
            <div className={styles.actions}>
              {button('preview', text.preview, each.externalId)}
              {each.status === 'DRAFT' && button('remove', text.deleteThere, each.externalId)}
              {isLive(each) && button('deprecate', text.deprecate, each.externalId)}
            </div>
          </li>
        ))}
      </ul>
      <Problem error={act.error} />
      <div className={styles.actions}>
        {button('publish', text.publish)}
        {button('upload', text.upload)}
        {there.length > 0 && button('refresh', text.refresh)}
      </div>
    </section>
  );
}

/** How it stands there, what 8x8 found wrong with it, and where to try it. */
function Standing({ there }: { there: There }) {
  const { status, version, previewUrl, previewExpiresAt } = there;
  const isUsable = previewUrl !== null && (previewExpiresAt ?? 0) > Date.now();
  return (
    <>
      <p>
        <strong>{statusInWords(status)}</strong>
        {version !== null && ` · ${text.versionNumber(version)}`}
      </p>
      {there.problems.length > 0 && (
        <ul className={problems.list}>
          {there.problems.map(({ code, path, message }) => (
            <li key={`${code} ${path}`}>
              <p>{message}</p>
              <code>{path}</code>
            </li>
          ))}
        </ul>
      )}
      {isUsable && (
        <p>
          <a href={previewUrl} target="_blank" rel="noreferrer">
            {text.tryIt}
          </a>{' '}
          {text.until(fullTime(previewExpiresAt ?? 0))}
        </p>
      )}
    </>
  );
}

function isLive({ status }: There): boolean {
  return status !== 'DRAFT' && status !== 'DEPRECATED';
}

/** A status that 8x8 may add one day is shown as it is. */
function statusInWords(status: string): string {
  const known: Readonly<Record<string, string>> = text.there;
  return known[status] ?? status;
}
