/** Numbers as JavaScript writes them. */

/** Writes what is seldom met: more than 15 digits, exponents. Returns how many bytes that took. */
// @ts-ignore: decorator
@external("env", "float") declare function float(value: f64, o: usize): u32;

/** Digits behind the point that are tried. */
const DECIMALS: u32 = 6;

export function digits(o: usize, v: u64): usize {
  if (v < 10) {
    store<u8>(o, (48 + v) as u8);
    return o + 1;
  }
  let n: usize = 1;
  for (let bound: u64 = 10; v >= bound; n++) {
    bound *= 10;
    // 20 digits: no power of ten is left above it.
    if (n == 19) {
      n++;
      break;
    }
  }
  fill(o, v, n);
  return o + n;
}

export function signed(o: usize, v: i64): usize {
  if (v >= 0) return digits(o, v as u64);
  store<u8>(o, 45);
  return digits(o + 1, (0 - v) as u64);
}

/** The last n digits of v. */
function fill(o: usize, v: u64, n: usize): void {
  let q = o + n;
  while (v > 0xffffffff) {
    const rest = v / 10;
    store<u8>(--q, (48 + (v - rest * 10)) as u8);
    v = rest;
  }
  let w = v as u32;
  while (q > o) {
    const rest = w / 10;
    store<u8>(--q, (48 + (w - rest * 10)) as u8);
    w = rest;
  }
}

/**
 * What has 15 digits at most is the shortest way to write a number when it reads back as the same: so do nearly all of a
 * log. JSON has no word for those that are not finite.
 */
export function number(o: usize, v: f64): usize {
  if (!isFinite(v)) {
    store<u32>(o, 0x6c6c756e); // null
    return o + 4;
  }
  const size = abs(v);
  let scale: f64 = 1;
  for (let n: u32 = 0; n <= DECIMALS; n++, scale *= 10) {
    const whole = nearest(size * scale);
    if (whole >= 1e15) break;
    if (whole / scale != size) continue;
    if (v < 0) store<u8>(o++, 45);
    const left = floor(whole / scale);
    o = digits(o, left as u64);
    if (n > 0) {
      store<u8>(o++, 46);
      fill(o, (whole as u64) - (left as u64) * (scale as u64), n);
      o += n;
    }
    return o;
  }
  return o + float(v, o);
}
