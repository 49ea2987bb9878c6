/** What TypeScript makes of the packages, as an ES module, as CommonJS, and for a bundler. */
import { copyFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { Project } from './project.ts';

const ROWS = [
  // The declarations themselves are checked as well.
  { name: 'nodenext, ESM', file: 'consumer.mts', flags: ['--module', 'nodenext', '--skipLibCheck', 'false'] },
  { name: 'nodenext, CommonJS', file: 'consumer.cts', flags: ['--module', 'nodenext', '--skipLibCheck'] },
  {
    name: 'bundler',
    file: 'consumer.ts',
    flags: ['--module', 'preserve', '--moduleResolution', 'bundler', '--skipLibCheck'],
  },
];
const OPTIONS = ['--target', 'ES2023', '--strict', '--noEmit', '--types', 'node'];

export function testTypes(project: () => Project): void {
  beforeAll(() => {
    project().copy('fixtures/types', 'types');
    for (const { file } of ROWS) {
      if (file !== 'consumer.ts')
        copyFileSync(project().path('types', 'consumer.ts'), project().path('types', file));
    }
  });

  it.each(ROWS)('$name', async ({ file, flags }) => {
    const tsc = project().path('node_modules', 'typescript', 'bin', 'tsc');
    const ended = await project().run(process.execPath, [tsc, ...OPTIONS, ...flags, `types/${file}`]);
    expect(ended).toEqual({ status: 0, stdout: '', stderr: '' });
  });
}
