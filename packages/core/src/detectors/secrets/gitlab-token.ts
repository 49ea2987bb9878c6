import { sticky, TOKEN_END } from '../kit/edges.ts';
import { madeUp } from '../kit/made-up.ts';
import type { Detector } from '../types.ts';

export const gitlabToken: Detector = {
  id: 'gitlab-token',
  entity: 'GITLAB_TOKEN',
  title: 'GitLab token',
  reference: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  prefixes: [
    'glpat-',
    'gloas-',
    'gldt-',
    'glrt-',
    'glrtr-',
    'glcbt-',
    'glptt-',
    'glft-',
    'glimt-',
    'glagent-',
    'glwt-',
    'glsoat-',
    'glffct-',
  ],
  // Routable tokens carry two more parts behind dots.
  pattern: sticky(
    String.raw`gl(?:pat|oas|dt|rtr?|cbt|ptt|ft|imt|agent|wt|soat|ffct)-[A-Za-z0-9_-]{20,300}(?:\.[A-Za-z0-9_-]{2,16}){0,2}${TOKEN_END}`,
  ),
  maxLength: 384,
  confidence: 0.97,
  examples: [
    `glpat-${madeUp(1, 20)}`,
    `gldt-${madeUp(2, 20)}`,
    `glrt-${madeUp(3, 20)}`,
    `glptt-${madeUp(4, 40)}`,
    `PRIVATE-TOKEN: «glpat-${madeUp(5, 27)}.01.${madeUp(6, 9)}»`,
    `glcbt-64_${madeUp(7, 20)}`,
  ],
  counterExamples: [
    `glpat-${madeUp(1, 19)}`,
    `xglpat-${madeUp(1, 20)}`,
    `glpat_${madeUp(1, 20)}`,
    'glrt-runner',
    'gl-sast-report.json',
    `glxyz-${madeUp(1, 20)}`,
  ],
};
