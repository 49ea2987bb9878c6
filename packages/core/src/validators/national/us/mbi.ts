/** Letters of an MBI: S, L, O, I, B and Z are left out. */
const A = '[AC-HJKMNP-RT-Y]';
const X = '[0-9AC-HJKMNP-RT-Y]';
const MBI = new RegExp(`^[1-9]${A}${X}[0-9]${A}${X}[0-9]${A}{2}[0-9]{2}$`, 'i');

/** Medicare beneficiary identifier: structure alone, there is no check digit. Source: CMS, Understanding the MBI format. */
export function mbi(value: string): boolean {
  return MBI.test(value.replace(/[ -]/g, ''));
}
