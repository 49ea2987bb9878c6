/** Kubernetes manifests against the published schemas: values by their validators, names of fields by their types. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IDaemonSet } from 'kubernetes-models/apps/v1/DaemonSet';
import type { IDeployment } from 'kubernetes-models/apps/v1/Deployment';
import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap';
import ts from 'typescript';

export type Manifest = (IConfigMap | IDeployment | IDaemonSet) & { apiVersion: string; kind: string };
type Pod = NonNullable<NonNullable<IDeployment['spec']>['template']['spec']>;

const require = createRequire(import.meta.url);

/** @throws what the schema of its kind says; for a kind that there is not, too */
export function validate(manifest: Manifest): void {
  const { [manifest.kind]: Model } = require(moduleOf(manifest));
  new Model(manifest).validate();
}

const moduleOf = ({ apiVersion, kind }: Manifest) => `kubernetes-models/${apiVersion}/${kind}`;

/** What the compiler says of them: the validators let fields pass that there are not. */
export function unknownFields(manifests: readonly Manifest[]): string[] {
  // Below this folder, so that the types are found.
  const dir = fileURLToPath(new URL('../../../node_modules/.cache/scrubjay-manifests', import.meta.url));
  mkdirSync(dir, { recursive: true });
  const files = manifests.map((manifest, i) => {
    const file = join(dir, `${process.pid}-${i}.ts`);
    const type = `I${manifest.kind}`;
    const value = JSON.stringify(manifest, null, 1);
    writeFileSync(
      file,
      `import type { ${type} } from '${moduleOf(manifest)}';\nexport const manifest: ${type} = ${value};\n`,
    );
    return file;
  });
  const { NodeNext } = ts.ModuleKind;
  const moduleResolution = ts.ModuleResolutionKind.NodeNext;
  const options = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
    module: NodeNext,
    moduleResolution,
  };
  const found = ts.getPreEmitDiagnostics(ts.createProgram(files, options));
  for (const file of files) rmSync(file);
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

export const configMapsOf = (manifests: readonly Manifest[]): IConfigMap[] =>
  manifests.filter(({ kind }) => kind === 'ConfigMap') as IConfigMap[];

export const podsOf = (manifests: readonly Manifest[]): Pod[] =>
  manifests.flatMap((manifest) =>
    'spec' in manifest && manifest.spec ? [manifest.spec.template.spec!] : [],
  );

/** What containers name and nobody has: volumes, maps, and files of maps that a command is given. */
export function dangling(manifests: readonly Manifest[]): string[] {
  const maps = new Map(configMapsOf(manifests).map(({ metadata, data }) => [metadata?.name, data]));
  return podsOf(manifests).flatMap(({ containers, initContainers = [], volumes = [] }) => {
    const missing = volumes.filter(({ configMap }) => configMap && !maps.has(configMap.name));
    const names = missing.map(({ name }) => `map of volume ${name}`);
    for (const { name, args = [], volumeMounts = [], ...probes } of [...initContainers, ...containers]) {
      const files = new Set<string>();
      for (const mount of volumeMounts) {
        const volume = volumes.find((one) => one.name === mount.name);
        if (!volume) names.push(`volume ${mount.name} of ${name}`);
        const data = maps.get(volume?.configMap?.name) ?? {};
        for (const file of Object.keys(data)) files.add(`${mount.mountPath}/${file}`);
      }
      const { startupProbe, readinessProbe, livenessProbe } = probes;
      const commands = [startupProbe, readinessProbe, livenessProbe].flatMap(
        (probe) => probe?.exec?.command ?? [],
      );
      const given = [...args, ...commands].filter((arg) => arg.endsWith('.yaml'));
      names.push(...given.filter((file) => !files.has(file)).map((file) => `${file} of ${name}`));
    }
    return names;
  });
}
