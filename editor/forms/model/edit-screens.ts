import {
  isJsonObject,
  type JsonObject,
  replaceBindings,
  rewriteTexts,
} from '../../../engine/index.ts';
import { buttonOf, type Goal, setButton } from './button.ts';
import { type Form, listIn, objectIn, screensOf, textIn } from './form-document.ts';
import { freeScreenId } from './names.ts';

export interface NewScreen {
  readonly title: string;
  readonly button: string;
}

/** A screen between this one and what came after it, in place. Gives its index. */
export function addScreen(form: Form, after: number, { title, button }: NewScreen): number {
  const id = freeScreenId(form);
  const before = buttonOf(form, after);
  const goal: Goal = before?.goal ?? { kind: 'send' };
  const children = [{ type: 'Form', name: 'form', children: [] }];
  const screen: JsonObject = { id, title, layout: { type: 'SingleColumnLayout', children } };
  if (!Array.isArray(form['screens'])) form['screens'] = [];
  const index = after + 1;
  listIn(form, 'screens').splice(index, 0, screen);
  const isLast = goal.kind === 'send';
  setButton(form, index, { label: isLast && before ? before.label : button, goal });
  if (after >= 0) {
    const label = isLast ? button : before?.label;
    setButton(form, after, { goal: { kind: 'screen', id }, ...(label && { label }) });
  }
  return index;
}

/** Who led to it leads to where it led. */
export function removeScreen(form: Form, index: number): void {
  const gone = screensOf(form)[index];
  if (!gone) return;
  const id = textIn(gone, 'id');
  const onward = buttonOf(form, index);
  const goal: Goal = onward?.goal ?? { kind: 'send' };
  if (index === 0) moveStartData(form, screensOf(form)[1]);
  listIn(form, 'screens').splice(index, 1);
  screensOf(form).forEach((screen, at) => {
    const button = buttonOf(form, at);
    if (!button || button.isAdvanced) return;
    const lead = (to: Goal): Goal => {
      if (to.kind !== 'screen' || to.id !== id) return to;
      return goal.kind === 'screen' && goal.id === textIn(screen, 'id') ? { kind: 'send' } : goal;
    };
    const rules = button.rules.map((each) => ({ ...each, goal: lead(each.goal) }));
    const isChanged = [button, ...button.rules].some((each) => lead(each.goal) !== each.goal);
    if (isChanged) setButton(form, at, { rules, goal: lead(button.goal) });
  });
}

/** Where one screen leads to the next and the last one sends the form, it stays so. */
export function moveScreen(form: Form, from: number, to: number): void {
  const screens = listIn(form, 'screens');
  const isChain = leadsOnByOrder(form);
  const labels = screensOf(form).map((_, index) => buttonOf(form, index)?.label ?? '');
  const start = screensOf(form)[0];
  const [moved] = screens.splice(from, 1);
  if (!isJsonObject(moved)) return;
  screens.splice(to, 0, moved);
  const first = screensOf(form)[0];
  if (start !== first) moveStartData(form, first, start);
  if (!isChain) return;
  screensOf(form).forEach((_, index) => {
    const next = screensOf(form)[index + 1];
    const goal: Goal = next ? { kind: 'screen', id: textIn(next, 'id') } : { kind: 'send' };
    setButton(form, index, { goal, label: labels[index] ?? '' });
  });
}

function leadsOnByOrder(form: Form): boolean {
  return screensOf(form).every((_, index) => {
    const button = buttonOf(form, index);
    const next = screensOf(form)[index + 1];
    if (!button || button.rules.length > 0) return false;
    if (!next) return button.goal.kind === 'send';
    return button.goal.kind === 'screen' && button.goal.id === textIn(next, 'id');
  });
}

/** What whoever sends the form gives it stays with the first screen. */
function moveStartData(form: Form, to: JsonObject | undefined, from = screensOf(form)[0]): void {
  if (!from || !to) return;
  const given = Object.entries(objectIn(from, 'data'));
  const names = given.map(([name]) => name);
  if (names.length === 0) return;
  const [fromId, toId] = [textIn(from, 'id'), textIn(to, 'id')];
  to['data'] = { ...Object.fromEntries(given), ...objectIn(to, 'data') };
  from['data'] = {};
  for (const screen of screensOf(form)) {
    const id = textIn(screen, 'id');
    rewriteTexts(screen, (text) =>
      replaceBindings(text, (binding) => {
        const [name = ''] = binding.keys;
        const isGiven = binding.of === 'data' && names.includes(name);
        const isOfStart = isGiven && (binding.screen ?? id) === fromId;
        const of = isOfStart ? toId : binding.screen;
        const place = of === undefined || of === id ? '' : `screen.${of}.`;
        return `\${${place}${binding.of}.${binding.keys.join('.')}}`;
      }),
    );
  }
}
