import { expect, it } from 'vitest';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { dataFields } from './data-fields.ts';

it('finds what a workflow reads and does not keep itself', () => {
  expect(dataFields(bookingWorkflow)).toEqual([]);
  const { confirm } = bookingWorkflow.steps;
  const steps = {
    ...(confirm && { confirm }),
    invite: {
      type: 'chatapps-message' as const,
      name: 'Invite',
      config: {
        message: { kind: 'text' as const, text: 'Time for {{data.reason}}, {{ data.reason }}' },
      },
      exits: [{ id: 'next', label: 'Next', to: null, when: { '==': [{ var: 'data.vip' }, true] } }],
    },
  };
  expect(dataFields({ ...bookingWorkflow, steps })).toEqual(['booking', 'reason', 'vip']);
});
