/** Where 8x8 keeps an account: each region has hosts of its own for its messaging APIs. */
const asiaPacific = {
  name: 'asiaPacific',
  chatApps: 'https://chatapps.8x8.com',
  sms: 'https://sms.8x8.com',
} as const;

export const regions = [
  asiaPacific,
  {
    name: 'northAmerica',
    chatApps: 'https://chatapps.us.8x8.com',
    sms: 'https://sms.us.8x8.com',
  },
  { name: 'europe', chatApps: 'https://chatapps.8x8.uk', sms: 'https://sms.8x8.uk' },
  { name: 'indonesia', chatApps: 'https://chatapps.8x8.id', sms: 'https://sms.8x8.id' },
] as const;

type Region = (typeof regions)[number];

/** The region with this name, or whose messaging API this is; Asia-Pacific when it is none. */
export function findRegion(nameOrAddress: string | null): Region {
  return (
    regions.find(({ name, chatApps }) => [name, chatApps].some((it) => it === nameOrAddress)) ??
    asiaPacific
  );
}

/** What the environment of the server needs for that region, but for the key. */
export function environmentLines({ chatApps, sms }: Region): string {
  return ['CHATAPPS_API_KEY=…', `CHATAPPS_BASE_URL=${chatApps}`, `SMS_BASE_URL=${sms}`].join('\n');
}
