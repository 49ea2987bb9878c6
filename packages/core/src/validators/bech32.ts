const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** What the checksum leaves: BIP 173 for witness version 0, BIP 350 (bech32m) for the later ones. */
const BECH32 = 1;
const BECH32M = 0x2bc830a3;

function polymod(checksum: number, value: number): number {
  const top = checksum >>> 25;
  let next = ((checksum & 0x1ffffff) << 5) ^ value;
  for (let i = 0; i < 5; i++) if ((top >> i) & 1) next ^= GENERATOR[i];
  return next;
}

/** SegWit address of Bitcoin's main or test network: BIP 173, BIP 350. */
export function bitcoinSegwit(value: string): boolean {
  const text = value.toLowerCase();
  if (value !== text && value !== value.toUpperCase()) return false;
  if (!/^(?:bc|tb)1[02-9ac-hj-np-z]{11,87}$/.test(text) || text.length > 90) return false;
  let checksum = 1;
  for (const character of text.slice(0, 2)) checksum = polymod(checksum, character.charCodeAt(0) >> 5);
  checksum = polymod(checksum, 0);
  for (const character of text.slice(0, 2)) checksum = polymod(checksum, character.charCodeAt(0) & 31);
  for (const character of text.slice(3)) checksum = polymod(checksum, ALPHABET.indexOf(character));
  const version = ALPHABET.indexOf(text[3]);
  if (version > 16 || checksum !== (version === 0 ? BECH32 : BECH32M)) return false;
  const program = programLength(text.slice(4, -6));
  return (
    program !== undefined &&
    (version === 0 ? program === 20 || program === 32 : program >= 2 && program <= 40)
  );
}

/** Bytes that the five-bit characters make; undefined where the padding is too long or not zero. */
function programLength(data: string): number | undefined {
  const bits = data.length * 5;
  const padding = bits % 8;
  if (data.length === 0 || padding > 4) return undefined;
  const last = ALPHABET.indexOf(data[data.length - 1]);
  return (last & ((1 << padding) - 1)) === 0 ? (bits - padding) / 8 : undefined;
}
