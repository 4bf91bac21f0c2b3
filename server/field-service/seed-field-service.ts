import { listResourceServices, setServicesOfResource } from '../../db/booking/resource-services.ts';
import { insertService, type Service } from '../../db/booking/services.ts';
import { putPostalCode } from '../../db/field-service/postal-codes.ts';
import { putTechnician } from '../../db/field-service/technicians.ts';
import type { Database } from '../../db/open.ts';
import { fieldServiceSettings, writeFieldServiceSettings } from './field-service-settings.ts';

type UsualService = Omit<Service, 'id' | 'title' | 'description' | 'sortOrder'>;

/** What the sample company comes to people's homes for, in San José, and who does. */
export function seedFieldService(db: Database, usual: UsualService): void {
  for (const [index, service] of services.entries()) {
    insertService(db, { ...usual, ...visit, ...service, sortOrder: 10 + index });
  }
  for (const { resourceId, ...fields } of technicians) {
    const offered = listResourceServices(db).filter((pair) => pair.resourceId === resourceId);
    const before = offered.map(({ serviceId }) => serviceId);
    setServicesOfResource(db, resourceId, [...before, ...Object.keys(fields.skills)]);
    putTechnician(db, { ...nowhere, resourceId, ...fields });
  }
  for (const [code, latitude, longitude] of places) {
    putPostalCode(db, { code, latitude, longitude });
  }
  const arrangedServiceIds = services.map(({ id }) => id);
  writeFieldServiceSettings(db, fieldServiceSettings.parse({ arrangedServiceIds }));
}

const visit = { durationMinutes: 60, bufferAfterMinutes: 15, stepMinutes: 30, leadMinutes: 60 };

const services = [
  {
    id: 'plumbing',
    title: 'Plumbing',
    description: 'Leaks, drains, taps and toilets',
  },
  {
    id: 'electrical',
    title: 'Electrical',
    description: 'No power, sockets, switches and lights',
  },
  { id: 'hvac', title: 'HVAC/Heating', description: 'No heat, air conditioning, maintenance' },
  {
    id: 'appliance',
    title: 'Appliance repair',
    description: 'Washers, dryers, dishwashers and ovens',
  },
] as const;

const nowhere = { homeLatitude: null, homeLongitude: null, lastAssignedAt: null };

const technicians = [
  {
    resourceId: 'sam',
    skills: { plumbing: 3, hvac: 2, appliance: 1 },
    area: ['951*', '950*', '25 km'],
    homePostalCode: '95112',
    onCall: false,
    phone: '+15555550101',
  },
  {
    resourceId: 'maria',
    skills: { electrical: 3, plumbing: 2, hvac: 1, appliance: 2 },
    area: ['95110-95139', '40 km around 95125'],
    homePostalCode: '95125',
    onCall: true,
    phone: '+15555550102',
  },
] as const;

/** Where postal codes in and around San José are, about. */
const places = [
  ['94085', 37.389, -122.017],
  ['94086', 37.372, -122.024],
  ['94087', 37.351, -122.037],
  ['95008', 37.28, -121.954],
  ['95014', 37.318, -122.047],
  ['95035', 37.438, -121.877],
  ['95050', 37.348, -121.953],
  ['95051', 37.348, -121.984],
  ['95054', 37.393, -121.962],
  ['95070', 37.255, -122.039],
  ['95110', 37.339, -121.902],
  ['95111', 37.284, -121.827],
  ['95112', 37.354, -121.887],
  ['95113', 37.334, -121.891],
  ['95116', 37.35, -121.853],
  ['95117', 37.311, -121.962],
  ['95118', 37.256, -121.89],
  ['95119', 37.233, -121.788],
  ['95120', 37.215, -121.863],
  ['95121', 37.305, -121.812],
  ['95122', 37.329, -121.834],
  ['95123', 37.245, -121.831],
  ['95124', 37.256, -121.923],
  ['95125', 37.295, -121.894],
  ['95126', 37.325, -121.916],
  ['95127', 37.369, -121.821],
  ['95128', 37.316, -121.936],
  ['95129', 37.306, -122.0],
  ['95130', 37.289, -121.982],
  ['95131', 37.387, -121.897],
  ['95132', 37.402, -121.846],
  ['95133', 37.373, -121.857],
  ['95134', 37.409, -121.946],
  ['95135', 37.297, -121.76],
  ['95136', 37.269, -121.849],
  ['95138', 37.255, -121.776],
  ['95139', 37.225, -121.769],
  ['95148', 37.33, -121.791],
] as const;
