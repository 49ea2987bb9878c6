import type { ActionSpec, ResolvedConfig } from '@scrubjay/core';

/** Some action of the policy decides about the whole record. */
export function decides(config: ResolvedConfig): boolean {
  const rules = [...config.keys, ...config.paths, ...config.detectors];
  const actions: (Readonly<ActionSpec> | null)[] = [
    config.action,
    ...Object.values(config.actions),
    ...rules.map(({ action }) => action),
  ];
  return actions.some((action) => action?.name === 'drop' || action?.name === 'fail');
}
