import { isAtLeast } from '../flow-version.ts';
import type { Screen } from './flow-index.ts';
import { groupBy } from './group-by.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** What may stand beside what. */
export function checkPlacement(screen: Screen, check: MeaningCheck): void {
  checkNavigationLists(screen, check);
  checkRichText(screen, check);
  checkOutsideForm(screen, check);
  checkNames(screen, check);
}

function checkNavigationLists(screen: Screen, { report }: MeaningCheck): void {
  const lists = screen.components.filter(({ type }) => type === 'NavigationList');
  const others = screen.components.filter(({ type }) => !/^(NavigationList|Form)$/.test(type));
  if (lists.length <= 2 && others.length === 0 && !screen.isTerminal) return;
  for (const { path } of lists) {
    const message = 'Only one or two NavigationLists stand on a screen, which is not the last one.';
    report('INVALID_COMPONENT_PLACEMENT', `${path}.type`, message);
  }
}

function checkRichText({ components }: Screen, { report, version }: MeaningCheck): void {
  const rich = components.filter(({ type }) => type === 'RichText');
  const rest = components.filter(({ type }) => type !== 'RichText');
  const isAlone = rest.length === 0 && rich.length === 1;
  const hasFooter = isAtLeast(version, '6.3') && rich.length === 1;
  if (isAlone || (hasFooter && rest.every(({ type }) => type === 'Footer'))) return;
  for (const { path } of rich) {
    const message = 'A RichText stands alone on its screen, from version 6.3 with a Footer.';
    report('INVALID_COMPONENT_PLACEMENT', `${path}.type`, message);
  }
}

function checkOutsideForm(screen: Screen, { report }: MeaningCheck): void {
  if (!screen.hasForm) return;
  for (const { row, form, type, path } of screen.components) {
    if (!row.answer || form !== undefined || type === 'ChipsSelector') continue;
    const message = 'Beside a Form nothing can be asked.';
    report('COMPONENTS_OUTSIDE_FORM', `${path}.type`, message);
  }
}

function checkNames({ components }: Screen, { report }: MeaningCheck): void {
  const named = components.filter(({ row }) => row.answer);
  for (const [name, same] of groupBy(named, ({ json }) => json['name'])) {
    for (const { path } of same.length > 1 ? same : []) {
      const message = `Two components of this screen are called “${String(name)}”.`;
      report('DUPLICATE_FORM_COMPONENT_NAMES', `${path}.name`, message);
    }
  }
}
