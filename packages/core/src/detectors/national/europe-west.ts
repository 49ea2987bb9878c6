import type { Detector } from '../types.ts';
import { at } from './at/index.ts';
import { be } from './be/index.ts';
import { ch } from './ch/index.ts';
import { de } from './de/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { gb } from './gb/index.ts';
import { ie } from './ie/index.ts';
import { it } from './it/index.ts';
import { lu } from './lu/index.ts';
import { nl } from './nl/index.ts';
import { pt } from './pt/index.ts';

export const europeWest: readonly Detector[] = [
  ...gb,
  ...ie,
  ...de,
  ...fr,
  ...es,
  ...it,
  ...pt,
  ...nl,
  ...be,
  ...lu,
  ...ch,
  ...at,
];
