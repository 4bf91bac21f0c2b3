import { isAtLeast } from '../flow-version.ts';
import type { PlacedComponent, Screen } from './flow-index.ts';
import { groupBy } from './group-by.ts';
import type { MeaningCheck } from './meaning-check.ts';

const componentsMax = 100;
const carouselsPerFlowMax = 3;

/** How many components, and of which kind, stand on a screen. */
export function checkCounts(screen: Screen, check: MeaningCheck): void {
  const { components } = screen;
  for (const { path } of components.slice(componentsMax)) {
    const message = `A screen holds at most ${componentsMax} components.`;
    check.report('MAX_ALLOWED_COMPONENTS_PER_SCREEN', `${path}.type`, message);
  }
  for (const [type, all] of groupBy(components, ({ type }) => type)) {
    const max = all[0]?.row.perScreenMax;
    if (max === undefined || type === 'Footer') continue;
    if (type === 'Form' && !isAtLeast(check.version, '7.0')) continue;
    tooMany(all.slice(max), `At most ${max} of ${type} can stand on a screen.`, check);
  }
  const pickers = components.filter(({ row }) => row.answer === 'files');
  if (pickers.length > 1) tooMany(pickers, 'A screen asks for photos or for documents.', check);
  checkFooters(components, check);
  checkIfDepth(components, check);
}

/** Over all screens. */
export function checkCarousels(check: MeaningCheck): void {
  const carousels = check.screens.flatMap(({ components }) =>
    components.filter(({ type }) => type === 'ImageCarousel'),
  );
  const message = `A Flow shows at most ${carouselsPerFlowMax} carousels.`;
  tooMany(carousels.slice(carouselsPerFlowMax), message, check);
}

/** Branches may each have one; beside them there is none. */
function checkFooters(components: readonly PlacedComponent[], check: MeaningCheck): void {
  const footers = components.filter(({ type }) => type === 'Footer');
  const inside = footers.filter(({ inBranch }) => inBranch);
  const outside = footers.filter(({ inBranch }) => !inBranch);
  const message = 'A screen has one Footer, or one in each branch.';
  if (inside.length > 0 && outside.length > 0) tooMany(footers, message, check);
  else tooMany(outside.slice(1), message, check);
  const branches = new Set<string>();
  for (const footer of inside) {
    const branch = footer.path.replace(/\[\d+\]$/, '');
    if (branches.has(branch)) tooMany([footer], message, check);
    branches.add(branch);
  }
}

function tooMany(
  components: readonly PlacedComponent[],
  message: string,
  { report }: MeaningCheck,
): void {
  for (const { path } of components) {
    report('COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN', `${path}.type`, message);
  }
}

function checkIfDepth(components: readonly PlacedComponent[], { report }: MeaningCheck): void {
  for (const { type, ifDepth, path } of components) {
    if (type !== 'If' || ifDepth < 3) continue;
    report('MAXIMUM_IF_NESTING', `${path}.type`, 'An If stands inside three others.');
  }
}
