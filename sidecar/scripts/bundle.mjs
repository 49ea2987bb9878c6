// The command as one file, over what tsc wrote: each module costs its start half a millisecond and more. It lies as deep
// as in src/, for package.json is looked for beside that folder.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const build = await rolldown({
  cwd: root,
  input: join(root, 'src', 'cli.ts'),
  platform: 'node',
  external: (id) => !/^[./]/.test(id),
});
await build.write({ file: join(root, 'dist', 'cli.js'), format: 'esm', codeSplitting: false });
await build.close();
