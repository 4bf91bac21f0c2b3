import { said, template } from './choices-config.ts';

/** A point on the map as it is drawn: a form writes numbers as text, and a template may fill them. */
export const placeFields = {
  latitude: said.meta({ title: 'Latitude', description: 'Degrees, such as 37.8044.' }),
  longitude: said.meta({ title: 'Longitude', description: 'Degrees, such as -122.2712.' }),
  name: template.optional().meta({ title: 'Name', description: 'What stands below the map.' }),
  address: template.optional().meta({ title: 'Address', description: 'A smaller line below it.' }),
};
