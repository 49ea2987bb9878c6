/** The catalogue by the folders it is kept in, and which presets take what. `load` imports a module of detectors/. */
export async function detectorGroups(load, { PRESETS, knownNames, selectEntities, validateConfig }) {
  const [{ people }, { bank }, { network }, { secrets }, { americas }, { europe }, { asiaPacificAfrica }] =
    await Promise.all(
      [
        'people/index.ts',
        'bank/index.ts',
        'network/index.ts',
        'secrets/index.ts',
        'national/americas.ts',
        'national/europe.ts',
        'national/asia-pacific-africa.ts',
      ].map(load),
    );
  const known = knownNames();
  const presets = Object.keys(PRESETS).map((name) => {
    const config = validateConfig({ preset: [name] });
    const chosen = new Set(selectEntities(config, known));
    return [name, { has: (entity) => chosen.has(entity), threshold: config.threshold }];
  });
  const groups = [
    ['People', people],
    ['Bank', bank],
    ['Network and devices', network],
    ['Secrets', secrets],
    // What has no country of its own stays here: EU VAT.
    ['Of several countries', [...americas, ...europe, ...asiaPacificAfrica]],
  ];
  return { groups, presets };
}
