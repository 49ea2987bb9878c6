import type { Detector } from '../types.ts';
import { advertisingId } from './advertising-id.ts';
import { devices } from './devices.ts';
import { ipv4, ipv6 } from './ip.ts';
import { macAddress } from './mac.ts';
import { vin } from './vin.ts';

export const network: readonly Detector[] = [ipv4, ipv6, macAddress, ...devices, advertisingId, vin];
