import { beforeEach, describe, expect, it } from 'vitest';
import { type FieldDesk, fieldDesk, form } from '../../test/support/field-desk.ts';

let desk: FieldDesk;
let messages = 0;

beforeEach(() => {
  desk = fieldDesk();
});

/** Submits the form with some fields changed. */
function submit(more: object, umid = `message-${++messages}`) {
  const responseJson = JSON.stringify({ ...form, ...more });
  return desk.call('POST', '/v1/service-requests', { responseJson, umid, msisdn: '+15551234567' });
}

/** Nobody is free in the asked window any more. */
async function fillTheMorning(): Promise<void> {
  for (let visits = 0; visits < 8; visits += 1) await submit({});
}

describe('a submitted form', () => {
  it('sends somebody, with all that the form says', async () => {
    const { status, body } = await submit({ access_requirements: '["pets"]' });
    expect([status, body.outcome]).toEqual([201, 'assigned']);
    expect(body).toMatchObject({
      isAsAsked: true,
      photo: null,
      appointment: {
        customer: { name: 'Maria García', phone: '+15559876543', email: 'maria@example.com' },
        details: {
          propertyAddress: { street: '456 Oak Avenue', aptUnit: '2A', city: 'San José' },
          accessRequirements: ['pets'],
        },
      },
    });
    expect(body.text).toMatch(
      /^Tue 10 Feb, morning \(08:00–12:00\): Sam Okafor will come. Reference APT-/,
    );
  });

  it('that comes twice is one visit', async () => {
    const first = await submit({}, 'same');
    const again = await submit({}, 'same');
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(desk.changes).toHaveLength(1);
  });

  it('keeps its photo, however it comes; one that is none stops nobody', async () => {
    const jpeg = '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQ==';
    for (const photo of [jpeg, `data:image/jpeg;base64,${jpeg}`]) {
      const { body } = await submit({ problem_photo: photo });
      expect(body).toMatchObject({ outcome: 'assigned', photoProblem: null });
      expect(JSON.stringify(body['photo'])).toContain('https://plumber.example');
    }
    const { body } = await submit({ problem_photo: 'base64_encoded_photo_data' });
    expect(body).toMatchObject({ outcome: 'assigned', photo: null });
    expect(body['photoProblem']).toMatch(/problemPhoto/);
  });

  it('offers other times when nobody can come, and a person calls back within the hour', async () => {
    await fillTheMorning();
    const { body } = await submit({});
    expect(body).toMatchObject({
      outcome: 'alternatives',
      available: true,
      list: { type: 'list' },
    });
    expect(body.alternatives[0]).toMatchObject({ isInsideSla: true });
    expect(body.ticket?.callbackBy).toBe('2026-02-09T16:00:00.000Z');
    expect(body.text).toContain('We will call you by 08:00.');
  });

  it('leads to a person from anywhere', async () => {
    for (const more of [
      { postal_code: '10115' },
      { service_type: 'roofing' },
      { postal_code: '' },
    ]) {
      const { status, body } = await submit(more);
      expect([status, body.outcome, body.alternatives]).toEqual([201, 'manual', []]);
    }
    const { body } = await desk.call('GET', '/v1/manual-queue?state=open');
    expect(body.tickets).toHaveLength(3);
  });

  it('that is no form is refused by name', async () => {
    for (const responseJson of ['{"service_type":', '[]', '"x"', 3, undefined]) {
      const refused = await desk.call('POST', '/v1/service-requests', { responseJson });
      expect(refused).toMatchObject({ status: 422, body: { error: { path: 'responseJson' } } });
    }
  });
});

describe('the manual queue', () => {
  it('closes a ticket when the customer picks one of the other times', async () => {
    await fillTheMorning();
    const { body } = await submit({});
    const [chosen] = body.alternatives;
    const booked = await desk.call('POST', '/v1/appointments', {
      slotId: chosen?.slotId,
      ticketId: body.ticket?.id,
    });
    expect(booked).toMatchObject({ status: 201, body: { window: { name: chosen?.slot } } });
    const ticket = await desk.call('GET', `/v1/manual-queue/${body.ticket?.id}`);
    expect(ticket.body).toMatchObject({ status: 'resolved', bookingId: booked.body.bookingId });
  });

  it.each([
    ['from the number they wrote from', { phone: '+1 555 123 4567' }],
    ['from the number in the form', { phone: '15559876543' }],
  ])('closes it also when they book without it, %s', async (_, contactInfo) => {
    await fillTheMorning();
    const { body } = await submit({});
    const { slotId } = body.alternatives[0] ?? {};
    await desk.call('POST', '/v1/bookings', { slotId, customer: contactInfo });
    const ticket = await desk.call('GET', `/v1/manual-queue/${body.ticket?.id}`);
    expect(ticket.body.status).toBe('resolved');
  });

  it('leaves alone what others wait for, and other services', async () => {
    const other = await submit({ postal_code: '10115', service_type: 'electrical' });
    await submit({});
    const ticket = await desk.call('GET', `/v1/manual-queue/${other.body.ticket?.id}`);
    expect(ticket.body.status).toBe('open');
  });

  it('takes what a journey puts there, and says who waits too long', async () => {
    const made = await desk.call('POST', '/v1/manual-queue', {
      requestData: form,
      customerPhone: '+15551234567',
      alternativeTimes: [{ date: '2026-02-11', slot: 'evening' }],
    });
    expect(made).toMatchObject({
      status: 201,
      body: { serviceType: 'plumbing', customerName: 'Maria García', isOverdue: false },
    });
    const overdue = () => desk.call('GET', '/v1/manual-queue?overdue=true');
    expect((await overdue()).body.tickets).toEqual([]);
    desk.clock.now += 3_600_001;
    expect((await overdue()).body.tickets.map(({ id }) => id)).toEqual([made.body.id]);
    const path = `/v1/manual-queue/${made.body.id}/resolve`;
    const done = await desk.call('POST', path, { resolution: 'Comes on Friday' });
    expect(done.body).toMatchObject({ status: 'resolved', resolution: 'Comes on Friday' });
    const again = await desk.call('POST', path, { resolution: 'Something else' });
    expect(again.body).toMatchObject({ resolution: 'Comes on Friday' });
    expect((await overdue()).body.tickets).toEqual([]);
  });

  it('makes the call-back due for workflows, until it is not needed', async () => {
    const due = () =>
      desk.deps.db.sqlite.prepare("select due_at from follow_up where kind = 'callback-due'").all();
    const { body } = await submit({ postal_code: '10115' });
    expect(due()).toEqual([{ due_at: desk.clock.now + 3_600_000 }]);
    await desk.call('POST', `/v1/manual-queue/${body.ticket?.id}/resolve`, {});
    expect(due()).toEqual([]);
  });
});
