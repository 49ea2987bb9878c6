import type { Detector } from '../types.ts';

const LATITUDE = '[-+]?(?:90(?:\\.0+)?|[0-8]?[0-9]\\.[0-9]{3,15})';
const LONGITUDE = '[-+]?(?:180(?:\\.0+)?|(?:1[0-7][0-9]|[0-9]?[0-9])\\.[0-9]{3,15})';

/** Three decimals or more: a hundred metres. Less names a town, and is found in every chart. */
const PRECISE = /^[-+]?[0-9]{1,3}\.[0-9]{3,15}$/;

export const coordinates: Detector = {
  id: 'coordinates',
  entity: 'COORDINATES',
  title: 'Latitude and longitude, where a word or key says so',
  reference: 'ISO 6709; https://www.rfc-editor.org/rfc/rfc5870',
  confidence: 0.7,
  context: [
    {
      words: [
        'coordinates',
        'coords',
        'gps',
        'geo',
        'location',
        'position',
        'latlng',
        'lat lng',
        'lat lon',
        'lat long',
        'koordinaten',
        'coordenadas',
        'coordonnées',
      ],
      pattern: new RegExp(
        `^[^0-9A-Za-z.+-]{0,4}(?:(?:is|at|are|of)[^0-9A-Za-z.+-]{1,3}){0,2}(${LATITUDE}(?: ?[NSns])?[,; ]{1,2}${LONGITUDE}(?: ?[EWew])?)(?![0-9.])`,
        'd',
      ),
      confidence: 0.75,
    },
    {
      words: ['latitude', 'longitude', 'lat', 'lng'],
      pattern: new RegExp(
        `^[^0-9A-Za-z.+-]{0,4}(?:(?:is|of)[^0-9A-Za-z.+-]{1,3})?(${LONGITUDE})(?![0-9.])`,
        'd',
      ),
      confidence: 0.65,
    },
  ],
  keys: ['latitude', 'longitude', 'lat', 'lng', 'lat_lng', 'latlng', 'geo_point', 'gps_coordinates'],
  validateKeyed: (value) =>
    PRECISE.test(value) || new RegExp(`^${LATITUDE}[,; ]{1,2}${LONGITUDE}$`).test(value),
  examples: [
    '{"lat":"«52.520008»","n":1}',
    '{"latitude":«52.520008»}',
    '{"lng":«-122.419416»}',
    'gps: «52.520008, 13.404954»',
    'location «37.774929,-122.419416»',
    'latitude «51.507351»',
    'lat=«48.856613»',
    'coordinates are «48.8566 N, 2.3522 E»',
  ],
  counterExamples: [
    '52.520008, 13.404954',
    '{"lat":52.5}',
    '{"lat":"12ms"}',
    'lat 12.5 ms',
    'position 12, 14',
    'location 404',
    'geo 1.2.3',
    'latitude 200.123456',
  ],
};
