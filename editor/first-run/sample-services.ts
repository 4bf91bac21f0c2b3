import { useQuery } from '@tanstack/react-query';
import { bookingsKey } from '../api/bookings.ts';
import { fetchJson } from '../api/client.ts';
import { listAt, textAt, valueAt } from '../api/read-json.ts';

/** What the journey's list offers, and what its form asks for; the latter stays. */
export const sampleServices = ['bathroom-quote', 'blocked-drain', 'boiler-service', 'leak-repair'];
const visitServices = ['appliance', 'electrical', 'hvac', 'plumbing'];
const shipped = [...sampleServices, ...visitServices].sort().join();

/**
 * Whether what can be booked is still what ships with the product. The first page asks it, so it is
 * read without the schemas of the booking desk, which come with the engine.
 */
export function useIsSample(): boolean {
  const { data = false } = useQuery({
    queryKey: [...bookingsKey, 'sample'],
    async queryFn() {
      const services = listAt(await fetchJson('/booking/v1/services?all=true'), 'services');
      const ids = services.map((service) => textAt(service, 'id')).sort();
      const areOffered = services.every((service) => valueAt(service, 'active') === true);
      return areOffered && ids.join() === shipped;
    },
  });
  return data;
}
