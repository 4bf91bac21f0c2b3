/** Something wrong with a Flow: Meta's code and path for it, and our words. */
export interface FlowProblem {
  readonly code: FlowErrorCode | FlowWarningCode;
  /** `error`: WhatsApp refuses the Flow. `warning`: it takes it, but customers will not like it. */
  readonly severity: 'error' | 'warning';
  /** Where, as Meta writes it: `screens[0].layout.children[2].label`. */
  readonly path: string;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** Where a check puts what it finds. */
export type Report = (code: FlowErrorCode, path: string, message: string) => void;

export type FlowErrorCode = keyof typeof fixes;

/** What a Flow may say and better does not. */
export type FlowWarningCode =
  | 'text-too-long'
  | 'too-many-components'
  | 'too-few-options'
  | 'too-many-options'
  | 'repeated-option'
  | 'date-passed'
  | 'literal-binding'
  | 'unknown-choice'
  | 'unusable-condition'
  | 'missing-footer'
  | 'reserved-screen-id'
  | 'never-enabled';

/** Every code that Meta answers with, and what to do about it. */
export const fixes = {
  INVALID_FLOW_JSON: 'Correct the document as a whole.',
  MISSING_FLOW_JSON_VERSION: 'Add "version": "7.3" at the top.',
  INVALID_FLOW_JSON_VERSION: 'Use a version from 5.1 to 7.4, such as "7.3".',
  INVALID_PROPERTY_KEY: 'Leave it out, or use a version that has it.',
  INVALID_PROPERTY_TYPE: 'Give a value of the kind that is asked for.',
  INVALID_PROPERTY_VALUE: 'Give a value that is allowed here.',
  INVALID_PROPERTY_VALUE_FORMAT: 'Write it in the form that is asked for.',
  INVALID_ENUM_VALUE: 'Choose one of the values that are allowed.',
  PATTERN_MISMATCH: 'Write it in the form that is asked for.',
  MISSING_REQUIRED_PROPERTY: 'Add what is missing.',
  MIN_ITEMS_REQUIRED: 'Add at least one.',
  MAX_ITEMS_REQUIRED: 'Take some out.',
  MIN_CHARS_REQUIRED: 'Write something here.',
  MINIMUM_VALUE_REQUIRED: 'Use a larger number.',
  MAXIMUM_VALUE_REQUIRED: 'Use a smaller number.',
  MIN_VALUE_GREATER_THAN_MAX: 'Make the smallest number no larger than the largest.',
  INVALID_MIN_MAX_DAYS: 'Make the fewest days no more than the most.',
  INVALID_DEPENDENCIES: 'Fill in both captions, left and right.',
  NOT_KEYWORD_SCHEMA_VALIDATION_FAILED: 'Leave out what does not belong together.',
  ONE_OF_SCHEMA_VALIDATION_FAILED: 'Use a component that may stand here in this version.',
  INVALID_ROUTING_MODEL: 'Correct the ways from screen to screen.',
  INVALID_NAVIGATE_ACTION_PAYLOAD: 'Pass on exactly what the next screen declares.',
  MISSING_NAVIGATION_ACTION_PAYLOAD: 'Pass on what the next screen declares.',
  INVALID_NAVIGATE_ACTION_STATIC_DATA: 'Pass on a value of the kind that the next screen declares.',
  INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME: 'Name another screen of this Flow.',
  INVALID_UPDATE_DATA_ACTION_PAYLOAD: 'Set only data that this screen declares.',
  INVALID_ON_CLICK_ACTION_PAYLOAD: 'Change what is sent, or the limits of the picker.',
  INVALID_ACTION_PAYLOAD_PROPERTY: 'Correct the expression.',
  INVALID_COMPLETE_ACTION: 'Complete only on a terminal screen.',
  INVALID_SCREEN_DATA: 'Describe the data with one type, and one example at the top.',
  INVALID_SCREEN_DYNAMIC_DATA: 'Bind to something that exists and is of the right kind.',
  SCREEN_ID_IS_RESERVED_KEYWORD: 'Give the screen another id.',
  DUPLICATE_SCREEN_IDS: 'Give every screen its own id.',
  MISSING_TERMINAL_SCREEN: 'Mark the last screen with "terminal": true.',
  MISSING_FOOTER_ON_TERMINAL_SCREEN: 'Add a Footer that completes the Flow.',
  MAX_SCREENS_NUMBER: 'Use at most 100 screens.',
  COMPONENTS_OUTSIDE_FORM: 'Move it into the Form.',
  DUPLICATE_FORM_COMPONENT_NAMES: 'Give every component of a screen its own name.',
  NATIVE_COMPONENT_IN_FORM_INIT_VALUES: 'Take it out of init-values.',
  COMPONENT_TYPE_MAX_NUMBER_PER_SCREEN: 'Take some out, or move them to another screen.',
  MAX_ALLOWED_COMPONENTS_PER_SCREEN: 'Move some components to another screen.',
  INVALID_COMPONENT_PLACEMENT: 'Move it to a screen of its own.',
  INVALID_RICHTEXT_PLACEMENT: 'Move it to a screen of its own.',
  DATA_SOURCE_ITEMS_HAVE_BOTH_IMAGE_AND_COLOR: 'Use either images or colours.',
  MAXIMUM_IF_NESTING: 'Put at most three If inside one another.',
  INVALID_SENSITIVE_FIELD: 'Name components of this screen.',
  INVALID_DATE_RANGE: 'Write dates as YYYY-MM-DD, inside the range.',
  INVALID_DATE_SINGLE_INIT_VALUE_FORMAT: 'Write one date as YYYY-MM-DD.',
  INVALID_TYPE: 'Use a text for one date, start-date and end-date for a range.',
  MISSING_CALENDAR_PICKER_RANGE_MODE_PROP: 'Give both start-date and end-date.',
  UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP: 'Leave only start-date and end-date.',
  INVALID_PROPERTY_NAME_FOR_CONDITION: 'Leave it out, or set "mode": "range".',
  INVALID_PROPERTY_VALUE_FOR_CONDITION: 'Use the regular media size, or leave out end.',
  DUPLICATE_PROPETY_FOR_CONDITION: 'Show one or two of title, description and metadata.',
} as const;
