import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FlowActions } from './component-props.ts';
import { ComponentView } from './component-view.tsx';
import { FlowFailure } from './flow-failure.tsx';
import styles from './flow-player.module.css';
import { flowWords } from './flow-player-words.ts';
import { type SheetHost, SheetHostContext } from './sheet-host.ts';
import { shownError } from './shown-error.ts';
import { TitleBar } from './title-bar.tsx';
import type { useFlowPlay } from './use-flow-play.ts';

interface FlowScreenProps {
  readonly play: ReturnType<typeof useFlowPlay>;
  readonly business: string;
  readonly close: () => void;
}

/** The screen that is shown now: its title, its components, and below them what leads on. */
export function FlowScreen({ play, business, close }: FlowScreenProps) {
  const { view, state, failure, notice } = play;
  const title = useFocusOn<HTMLHeadingElement>(view.screen);
  const { host, setElement, isCovered } = useSheetHost();
  const actions: FlowActions = {
    input: ({ name }, value) => name !== undefined && play.input(name, value),
    tap: ({ path }, item) => play.tap(path, item),
    errorOf: (component) => shownError(state, component),
  };
  const footers = view.components.filter(({ type }) => type === 'Footer');
  const others = view.components.filter(({ type }) => type !== 'Footer');
  return (
    <SheetHostContext value={host}>
      <section
        className={styles.player}
        aria-label={flowWords.form}
        aria-busy={view.isLoading}
        data-screen={view.screen}
      >
        <div className={styles.screen} inert={isCovered}>
          <TitleBar
            title={view.title || flowWords.form}
            titleRef={title}
            back={view.canGoBack ? play.back : undefined}
            close={close}
            isLoading={view.isLoading && failure === null}
          />
          <div key={view.screen} className={styles.body}>
            {others.map((component) => (
              <ComponentView key={component.path} component={component} actions={actions} />
            ))}
          </div>
          {failure !== null && <FlowFailure message={failure} retry={play.retry} />}
          {notice !== null && (
            <p className={styles.notice} role="alert">
              {notice}
            </p>
          )}
          <footer className={styles.foot}>
            {footers.map((component) => (
              <ComponentView key={component.path} component={component} actions={actions} />
            ))}
            <p className={styles.managed}>{flowWords.managedBy(business)}</p>
          </footer>
        </div>
        <div ref={setElement} />
      </section>
    </SheetHostContext>
  );
}

/** What is focused whenever another screen comes; the first one leaves the focus where it is. */
function useFocusOn<Element extends HTMLElement>(screen: string) {
  const element = useRef<Element>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    element.current?.focus({ preventScroll: true });
  }, [screen]);
  return element;
}

/** Where sheets are drawn; the focus goes back to where it was once they are away. */
function useSheetHost() {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [isCovered, setCovered] = useState(false);
  const opener = useRef<Element | null>(null);
  const cover = useCallback((covers: boolean) => {
    if (covers) opener.current = document.activeElement;
    setCovered(covers);
  }, []);
  useEffect(() => {
    if (!isCovered && opener.current instanceof HTMLElement) opener.current.focus();
  }, [isCovered]);
  const host: SheetHost = useMemo(() => ({ element, cover }), [element, cover]);
  return { host, setElement, isCovered };
}
