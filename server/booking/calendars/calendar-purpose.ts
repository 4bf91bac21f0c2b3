/** What the secret box seals the settings of a connection for. */
export function calendarPurpose(connectionId: string): string {
  return `calendar/${connectionId}`;
}
