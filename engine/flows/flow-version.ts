/** The versions of Flow JSON that WhatsApp accepts, oldest first. */
export const flowVersions = [
  '5.1',
  '5.2',
  '6.0',
  '6.1',
  '6.2',
  '6.3',
  '7.0',
  '7.1',
  '7.2',
  '7.3',
  '7.4',
] as const;

export type FlowVersion = (typeof flowVersions)[number];

export function isFlowVersion(value: unknown): value is FlowVersion {
  return flowVersions.some((version) => version === value);
}

export function isAtLeast(version: FlowVersion, since: FlowVersion): boolean {
  return flowVersions.indexOf(version) >= flowVersions.indexOf(since);
}
