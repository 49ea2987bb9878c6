import type { Detector } from '../../types.ts';
import { auAbn } from './abn.ts';
import { auAcn } from './acn.ts';
import { auMedicare } from './medicare.ts';
import { auTfn } from './tfn.ts';

export const au: readonly Detector[] = [auTfn, auAbn, auAcn, auMedicare];
