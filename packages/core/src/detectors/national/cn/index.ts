import type { Detector } from '../../types.ts';
import { cnPassport } from './passport.ts';
import { cnResidentId } from './resident-id.ts';

export const cn: readonly Detector[] = [cnResidentId, cnPassport];
