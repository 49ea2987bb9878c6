/** Presets: names for choices of entities. A star at the start of an entry stands for any characters. */
import type { KnownNames, ResolvedConfig } from './types.ts';

export interface Preset {
  readonly description: string;
  readonly entities: readonly string[];
}

export const PRESETS: Readonly<Record<string, Preset>> = {
  default: { description: 'every entity in the catalogue', entities: ['*'] },
  secrets: {
    description: 'credentials of machines and people: keys, tokens, passwords',
    entities: ['*_KEY', '*_TOKEN', '*_CREDENTIALS', 'BASIC_AUTH', 'JWT', 'PASSWORD', 'SECRET'],
  },
  pci: { description: 'payment data: cards and bank accounts', entities: ['CREDIT_CARD', 'IBAN_CODE'] },
};

function matches(entry: string, entity: string): boolean {
  if (!entry.startsWith('*')) return entry === entity;
  return entity.endsWith(entry.slice(1));
}

/**
 * Entities that are looked for, sorted: those of the presets and those that are listed, less the excluded ones.
 * Entities of custom detectors are always looked for unless they are excluded.
 */
export function selectEntities(
  config: Pick<ResolvedConfig, 'preset' | 'entities' | 'excludeEntities' | 'detectors'>,
  known: Pick<KnownNames, 'entities'>,
): string[] {
  const chosen = new Set(config.entities);
  for (const name of config.preset) {
    for (const entry of PRESETS[name].entities) {
      for (const entity of known.entities) if (matches(entry, entity)) chosen.add(entity);
    }
  }
  for (const detector of config.detectors) chosen.add(detector.entity);
  for (const entity of config.excludeEntities) chosen.delete(entity);
  return [...chosen].sort();
}
