/**
 * `@scrubjay/core/esbuild`: a plugin that takes ScrubJay into a bundle together with the files it reads. The packages find
 * these files, and what they load late, from `import.meta.url`, which no bundler follows; here it is written so that
 * esbuild does. Workers of a pool and the native addon stay outside.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What of esbuild's own type is used. esbuild is not a dependency. */
interface Build {
  readonly initialOptions: { readonly format?: string; readonly platform?: string };
  onResolve(options: { filter: RegExp }, callback: (args: { path: string }) => Resolved): void;
  onLoad(
    options: { filter: RegExp; namespace?: string },
    callback: (args: { path: string }) => Promise<Loaded | undefined>,
  ): void;
}
interface Resolved {
  path: string;
  namespace: string;
}
interface Loaded {
  contents: string | Uint8Array;
  loader: 'js' | 'file';
}

export interface Plugin {
  name: string;
  setup(build: Build): void;
}

const OURS =
  /[\\/]node_modules[\\/](@scrubjay[\\/](core|names|pino|winston)|hyperscan-js)[\\/]dist[\\/].*\.js$/;
const ASSET = 'scrubjay-asset:';

/** For the `plugins` of a build with `platform: 'node'`, format `esm` or `cjs`. */
export function scrubjay(): Plugin {
  return {
    name: 'scrubjay',
    setup(build) {
      const esm = build.initialOptions.format === 'esm';
      build.onResolve({ filter: new RegExp(`^${ASSET}`) }, ({ path }) => ({
        path: path.slice(ASSET.length),
        namespace: ASSET,
      }));
      build.onLoad({ filter: /.*/, namespace: ASSET }, async ({ path }) => ({
        contents: await readFile(path),
        loader: 'file',
      }));
      build.onLoad({ filter: OURS }, async ({ path }) => {
        const code = await readFile(path, 'utf8');
        if (!code.includes('import.meta.url')) return undefined;
        return { contents: bundleable(code, path, esm), loader: 'js' };
      });
    },
  };
}

/** The files that are read when the code runs; all others named by a URL stay where they are. */
const READ = /\.(wasm|bin|json)$/;
const LATE = /\bcreateRequire\(import\.meta\.url\)(?=\((['"])[^'"]+\1\))/g;
const LATE_BY_NAME = /^const require = createRequire\(import\.meta\.url\);$/m;

function bundleable(code: string, path: string, esm: boolean): string {
  const head: string[] = [];
  const asset = (relative: string) => {
    const name = `__scrubjay_asset_${head.length}`;
    head.push(
      `import ${name} from ${JSON.stringify(ASSET + fileURLToPath(new URL(relative, pathToFileURL(path))))};`,
    );
    return name;
  };
  const body = code
    .replace(/new URL\((['"])([^'"]+)\1, import\.meta\.url\)/g, (whole, _quote, relative: string) =>
      READ.test(relative) ? `new URL(${asset(relative)}, import.meta.url)` : whole,
    )
    // esbuild follows `require` alone; of what is Node's own it would leave a require that ESM does not have.
    .replace(LATE, 'require')
    .replace(LATE_BY_NAME, 'const __scrubjay_require = createRequire(import.meta.url);')
    .replace(
      /\brequire\((['"])(node:[^'"]+)\1\)/g,
      (_whole, _quote, name) => `process.getBuiltinModule("${name}")`,
    )
    .replace(/\brequire\((['"])piscina\1\)/g, '__scrubjay_require("piscina")')
    .replaceAll('import.meta.url', esm ? 'import.meta.url' : '__scrubjay_url');
  if (!esm) head.push('const __scrubjay_url = require("node:url").pathToFileURL(__filename).href;');
  return `${head.join('\n')}\n${body}`;
}
