interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly default: unknown;
  readonly description: string;
  readonly example: unknown;
}

/** The functions of 8x8's expressions, all of which run here. */
export const functionList = [
  {
    name: 'isCountryCode',
    description: 'Whether a phone number belongs to a country.',
    parameters: [
      needed(
        'phoneNumber',
        '+6581234567',
        'A phone number with its country code, with or without +.',
      ),
      needed('countryCode', 'SG', 'The country in two letters (ISO 3166).'),
    ],
    example: "isCountryCode('+6581234567', 'SG')",
  },
  {
    name: 'stringContains',
    description: 'Whether a text contains another.',
    parameters: [
      needed('source', 'I want to book', 'The text to look in.'),
      needed('value', 'book', 'The text to look for.'),
      {
        name: 'ignoreCase',
        type: 'boolean',
        required: false,
        default: false,
        description: 'Whether capital and small letters count as the same.',
        example: true,
      },
    ],
    example: "stringContains(data.payload.content.text, 'book', true)",
  },
  {
    name: 'isTimeOfDayBetween',
    description: 'Whether a moment lies between two times of day, both included, in a time zone.',
    parameters: [
      needed('timestamp', '2026-05-04T09:30:00Z', 'The moment, in ISO 8601.'),
      needed('startTime', '09:00:00', 'From when, as HH:mm:ss.'),
      needed('endTime', '18:00:00', 'Until when, as HH:mm:ss.'),
      needed('timeZone', 'Singapore Standard Time', 'The id of a time zone, from steps/timezones.'),
    ],
    example:
      "isTimeOfDayBetween(data.payload.timestamp, '09:00:00', '18:00:00', 'Singapore Standard Time')",
  },
  {
    name: 'isDayOfWeek',
    description: 'Whether a date or a moment falls on a day of the week.',
    parameters: [
      needed('date', '2026-05-04', 'A date or a moment, in ISO 8601.'),
      needed('day', 'Monday', 'The day in English, in small or capital letters.'),
    ],
    example: "isDayOfWeek('2026-05-04', 'Monday')",
  },
  {
    name: 'uuid',
    description: 'A new unique id.',
    parameters: [] as Parameter[],
    example: 'uuid()',
  },
] as const;

function needed(name: string, example: string, description: string): Parameter {
  return { name, type: 'string', required: true, default: null, description, example };
}
