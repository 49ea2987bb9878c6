/**
 * Six octets in any usual writing (IEEE 802, RFC 7042) that belong to one device: not all zero, and no group address
 * (lowest bit of the first octet), which takes in broadcast.
 */
export function mac(value: string): boolean {
  const hex = value.replace(/[:.-]/g, '');
  if (!/^[0-9A-Fa-f]{12}$/.test(hex) || /^0+$/.test(hex)) return false;
  return (Number.parseInt(hex.slice(0, 2), 16) & 1) === 0;
}
