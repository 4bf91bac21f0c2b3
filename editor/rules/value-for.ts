import type { Json } from '../../engine/index.ts';
import { dayOf } from '../words/day.ts';
import { answerValue, otherAnswer, takesAnswer } from './other-answer.ts';
import { isDay, type Test, valueKindOf, weekdays } from './rule-tests.ts';

const daysUsual = 7;

/** What stands there when another test is chosen: as much as can be kept. */
export function valueFor(test: Test, value: Json): Json {
  const other = otherAnswer(value);
  if (other === null) return valueLike(test, value);
  return takesAnswer(test) ? answerValue(test, other) : valueLike(test, '');
}

function valueLike(test: Test, value: Json): Json {
  const [first = ''] = Array.isArray(value) ? value : [value ?? ''];
  switch (valueKindOf(test)) {
    case 'none':
      return null;
    case 'one':
      return first;
    case 'list':
      return (Array.isArray(value) ? value : [first]).map(String).filter(Boolean);
    case 'numbers':
      return [typeof first === 'number' ? first : 0, 10];
    case 'times':
      return ['09:00:00', '17:59:59'];
    case 'weekday':
      return weekdays.some(({ day }) => day === first) ? first : 'Monday';
    case 'day':
      return isDay(first) ? first : dayOf(Date.now());
    case 'count':
      return typeof first === 'number' && Number.isInteger(first) && first >= 0 ? first : daysUsual;
  }
}
