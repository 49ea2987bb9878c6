import { githubChecksum } from '../../validators/github-token.ts';
import { END, sticky } from '../kit/edges.ts';
import { madeUp } from '../kit/made-up.ts';
import type { Detector } from '../types.ts';

export const githubToken: Detector = {
  id: 'github-token',
  entity: 'GITHUB_TOKEN',
  title: 'GitHub token',
  reference: 'https://github.blog/engineering/behind-githubs-new-authentication-token-formats/',
  prefixes: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
  pattern: sticky(`(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})${END}`),
  maxLength: 320,
  confidence: 0.97,
  certain: githubChecksum,
  examples: [
    `ghp_${madeUp(1, 36)}`,
    `gho_${madeUp(2, 36)}`,
    `ghs_${madeUp(3, 36)}`,
    `ghr_${madeUp(4, 76)}`,
    `github_pat_${madeUp(5, 22)}_${madeUp(6, 59)}`,
    `https://x-access-token:«ghu_${madeUp(7, 36)}»@git.example.com/`,
  ],
  counterExamples: [
    `ghp_${madeUp(1, 35)}`,
    `ghx_${madeUp(1, 36)}`,
    `xghp_${madeUp(1, 36)}`,
    'github_pat_short',
    'ghp_',
    'weighs_more_than_it_should_in_all_of_the_tests',
  ],
};
