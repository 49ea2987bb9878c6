import type { Detector } from '../types.ts';
import { ipv4, ipv6 } from './ip.ts';
import { macAddress } from './mac.ts';

export const network: readonly Detector[] = [ipv4, ipv6, macAddress];
