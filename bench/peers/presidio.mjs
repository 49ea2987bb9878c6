import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./presidio.py', import.meta.url));

export const peer = {
  title: 'Microsoft Presidio',
  takes: 'text',
  setting:
    'as it comes: `AnalyzerEngine().analyze(text, language="en")`, all its entities, model `en_core_web_lg`, then `AnonymizerEngine().anonymize(…)` (`peers/presidio.py`); CPU time of the program, a line a call',
  filter: { command: 'python3', args: [PROGRAM], probe: [PROGRAM, '--version'] },
};
