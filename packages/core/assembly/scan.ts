/**
 * One pass over the bytes, 64 a step. Each step makes bit masks of the byte classes, combines them with shifts (bits of
 * the step before are carried in), and calls a scalar look only where a combination says that something may be there.
 * The input needs 64 readable bytes before it and 128 after it that are newlines: scalar looks stop at them.
 */
import { AT, ESCAPE, emit } from './emit';
import { at, escapes, isAlnum, isLower } from './bytes';
import { colons, dashes } from './colons';
import { digits } from './digits';
import { base64, beginEncodings, colour, quoted, rareSign } from './encodings';
import { code } from './layouts';
import { lookUpAll } from './literals';
import { iban, token } from './tokens';
import { numberFirst, streetFirst } from './streets';
import { lone, opening, pair } from './words';

// @ts-ignore: decorator
@inline function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    ((i8x16.bitmask(a) as u32) as u64) |
    (((i8x16.bitmask(b) as u32) as u64) << 16) |
    (((i8x16.bitmask(c) as u32) as u64) << 32) |
    (((i8x16.bitmask(d) as u32) as u64) << 48)
  );
}

/** Bytes from `last` - n + 1 to `last`: moved to the top of the signed range one comparison is enough. */
// @ts-ignore: decorator
@inline function within(v: v128, last: i8, n: i8): v128 {
  return i8x16.gt_s(i8x16.add(v, i8x16.splat(127 - last)), i8x16.splat(127 - n));
}

// @ts-ignore: decorator
@inline function eq(v: v128, c: u8): v128 {
  return i8x16.eq(v, i8x16.splat(c));
}

// @ts-ignore: decorator
@inline function separators(v: v128): v128 {
  return v128.or(v128.or(eq(v, 32), eq(v, 45)), eq(v, 46));
}

// @ts-ignore: decorator
@inline function signs(v: v128): v128 {
  return v128.or(v128.or(eq(v, 64), within(v, 38, 2)), v128.or(eq(v, 27), eq(v, 43)));
}

/** Bytes of UTF-8 that are not the first of their character: 0x80 to 0xbf. */
// @ts-ignore: decorator
@inline function trails(v: v128): v128 {
  return i8x16.lt_s(v, i8x16.splat(-64));
}

/** Word starts that wait to be looked up; a block adds at most 64, and eight are written at a time. */
const QUEUE: usize = 512;
const starts = memory.data(4 * 640);

/** x moved k bytes on, with the last k of the step before. */
// @ts-ignore: decorator
@inline function after(x: u64, before: u64, k: u64): u64 {
  return (x << k) | (before >> (64 - k));
}

function lineEnd(p: usize, end: usize): usize {
  const newline = i8x16.splat(10);
  while (p < end) {
    const m = i8x16.bitmask(i8x16.eq(v128.load(p), newline)) as u32;
    if (m) {
      p += ctz(m) as usize;
      return p < end ? p : end;
    }
    p += 16;
  }
  return end;
}

/** Letters, digits, dots and dashes of a host name; one past its end. */
function hostEnd(p: usize): usize {
  while (isAlnum(at(p)) || at(p) == 46 || at(p) == 45) p++;
  return p;
}

/** Bytes of a URL before its sign. */
const URL_BEFORE: usize = 320;

/** Where it was asked last whether a URL goes on there, the answer and the byte that gave it: in a row of signs each byte is looked at once. */
let urlAt: usize = 0;
let urlWas: bool = false;
let urlBy: usize = 0;

/** `scheme://` stands before, nothing that ends a URL between. */
function inUrl(p: usize): bool {
  const stop = p - URL_BEFORE;
  let q = p;
  while (q > stop && q != urlAt && !endsUrl(at(q))) q--;
  if (q == urlAt && q > stop) {
    q = urlBy;
  } else {
    urlWas = q > stop && at(q) == 47 && at(q - 1) == 47 && at(q - 2) == 58;
    urlBy = q;
  }
  urlAt = p;
  return urlWas && q > stop;
}

/** A slash too: it is that of the scheme, or behind the host. */
function endsUrl(c: u32): bool {
  return c <= 32 || c == 34 || c == 39 || c == 47 || c == 60 || c == 62;
}

/** `@` or `%40`, of an address (a host with a dot in it behind it) or behind the password of a URL. The others: encodings.ts */
function sign(p: usize): void {
  const c = at(p);
  if (c != 64) rareSign(p, c);
  if (c != 64 && c != 37) return;
  let end = p + 1;
  if (c == 37) {
    if (at(p + 1) != 52 || at(p + 2) != 48) return;
    end = p + 3;
  }
  // Of signs in a row the last one has the host behind it.
  if (at(p - 1) <= 32 || at(end) == 64) return;
  const stop = hostEnd(end);
  let dot = stop;
  while (dot > end && at(dot) != 46) dot--;
  // The last label may be cut by a full stop: "write to a@example.com."
  if ((dot > end && isAlnum(at(end))) || inUrl(p - 1)) emit(AT, p, end);
}

/** Of the bytes behind backslashes those that are escapes. */
function onlyEscapes(mask: u64, p: usize): u64 {
  let left = mask;
  while (left) {
    const i = ctz(left);
    left &= left - 1;
    if (!escapes(at(p + (i as usize)))) mask &= ~((1 as u64) << i);
  }
  return mask;
}

/** n t r b f: a letter that seems to belong to the word behind it. */
function hidesStart(c: u32): bool {
  return c == 110 || c == 116 || c == 114 || c == 98 || c == 102;
}

/** Scans [input, input + n). `words` off leaves the literals to another engine. */
export function scan(input: usize, n: u32, literals: bool): void {
  urlAt = 0;
  const end = input + (n as usize);
  let pL: u64 = 0;
  let pU: u64 = 0;
  let pD: u64 = 0;
  let pH: u64 = 0;
  let pSep: u64 = 0;
  let pColon: u64 = 0;
  // The input begins a record.
  let pNewline: u64 = (1 as u64) << 63;
  let pBack: u64 = 0;
  let pRun: u64 = 0;
  let p2: u64 = 0;
  let p4: u64 = 0;
  let p7: u64 = 0;
  let pA: u64 = 0;
  let a2: u64 = 0;
  let a4: u64 = 0;
  let a8: u64 = 0;
  let a16: u64 = 0;
  let a26: u64 = 0;
  let runEnd: usize = 0;
  let colonEnd: usize = 0;
  let codeEnd: usize = 0;
  let escapeEnd: usize = 0;
  let queued: usize = 0;
  let a22: u64 = 0;
  beginEncodings(input);

  for (let p = input; p < end; p += 64) {
    const v0 = v128.load(p);
    const v1 = v128.load(p, 16);
    const v2 = v128.load(p, 32);
    const v3 = v128.load(p, 48);
    const fold = i8x16.splat(32);

    const back = bits(eq(v0, 92), eq(v1, 92), eq(v2, 92), eq(v3, 92));
    let escaped = after(back, pBack, 1);
    if (escaped) escaped = onlyEscapes(escaped, p);
    const live = ~escaped;
    const L =
      bits(
        within(v128.or(v0, fold), 122, 26),
        within(v128.or(v1, fold), 122, 26),
        within(v128.or(v2, fold), 122, 26),
        within(v128.or(v3, fold), 122, 26),
      ) & live;
    const U = bits(within(v0, 90, 26), within(v1, 90, 26), within(v2, 90, 26), within(v3, 90, 26)) & live;
    const D = bits(within(v0, 57, 10), within(v1, 57, 10), within(v2, 57, 10), within(v3, 57, 10));
    const H = bits(v0, v1, v2, v3) & live;
    const sep = bits(separators(v0), separators(v1), separators(v2), separators(v3));
    const colon = bits(eq(v0, 58), eq(v1, 58), eq(v2, 58), eq(v3, 58));
    let rare = bits(signs(v0), signs(v1), signs(v2), signs(v3));

    const word = L | H;
    const pWord = pL | pH;
    const A = word | D;

    // Digit runs: the seventh byte of one, once a run.
    const run = D | (sep & after(D, pD, 1));
    const r2 = run & after(run, pRun, 1);
    const r4 = r2 & after(r2, p2, 2);
    const r7 = r4 & after(r4, p4, 3);
    let found = r7 & ~after(r7, p7, 1);
    while (found) {
      const s = p + (ctz(found) as usize) - 6;
      found &= found - 1;
      if (s >= runEnd) runEnd = digits(s);
    }

    // A capital behind a space, or where a record or a string of JSON begins; a small letter where a record begins.
    const newline = bits(eq(v0, 10), eq(v1, 10), eq(v2, 10), eq(v3, 10));
    const begins = after(newline, pNewline, 1);
    found = (U | H) & ~after(A, pA, 1) & (after(sep, pSep, 1) | begins | after(colon, pColon, 2));
    // In rising order, wherever the block begins: the host lets a name take what follows it.
    const small = begins & L & ~U;
    found |= small;
    while (found) {
      const bit = found & (0 - found);
      const s = p + (ctz(found) as usize);
      found ^= bit;
      if (small & bit) {
        opening(s);
        continue;
      }
      const b = at(s - 2);
      if (at(s - 1) == 32 && (b == 44 || b == 46 || (b | 32) - 97 < 26 || b >= 128) && pair(s)) continue;
      lone(s);
    }

    // A colon behind a word character or colon, with another such at most five bytes before it.
    const c1 = colon & after(A | colon, pA | pColon, 1);
    if (c1) {
      found =
        c1 &
        (after(colon, pColon, 1) | after(colon, pColon, 2) | after(colon, pColon, 3) | after(colon, pColon, 4) | after(colon, pColon, 5));
      while (found) {
        const s = p + (ctz(found) as usize);
        found &= found - 1;
        if (s >= colonEnd) colonEnd = colons(s);
      }
    }
    found = sep & after(sep, pSep, 3) & after(sep, pSep, 6);
    if (found) found &= after(sep, pSep, 9) & after(sep, pSep, 12);
    while (found) {
      dashes(p + (ctz(found) as usize));
      found &= found - 1;
    }

    // A number and a word with one space between them.
    const near = after(sep, pSep, 1);
    found = D & near & after(word, pWord, 2);
    while (found) {
      const s = p + (ctz(found) as usize);
      found &= found - 1;
      if (at(s - 1) == 32) streetFirst(s);
    }
    found = U & near & after(D, pD, 2);
    while (found) {
      const s = p + (ctz(found) as usize);
      found &= found - 1;
      if (at(s - 1) == 32 && isLower(at(s + 1))) numberFirst(s);
    }

    // A digit beside a capital.
    found = (D & after(U, pU, 1)) | (U & after(D, pD, 1));
    while (found) {
      const s = p + (ctz(found) as usize);
      found &= found - 1;
      if (s >= codeEnd) codeEnd = code(s);
    }

    // Two capitals and two digits at the start of a token.
    found = D & after(U, pU, 2) & after(U, pU, 3);
    if (found) found &= after(D, pD, 1) & ~after(A, pA, 4);
    while (found) {
      iban(p + (ctz(found) as usize));
      found &= found - 1;
    }

    // The 26th byte of a run of letters and digits.
    const t2 = A & after(A, pA, 1);
    const t4 = t2 & after(t2, a2, 2);
    const t8 = t4 & after(t4, a4, 4);
    const t16 = t8 & after(t8, a8, 8);
    if (t16 | a16) {
      const t26 = t16 & after(t16, a16, 10);
      found = t26 & ~after(t26, a26, 1);
      while (found) {
        token(p + (ctz(found) as usize), input);
        found &= found - 1;
      }
      a26 = t26;
      const t22 = t16 & after(t16, a16, 6);
      found = t22 & ~after(t22, a22, 1);
      while (found) {
        const s = p + (ctz(found) as usize);
        found &= found - 1;
        // Hashes in hex have no capitals.
        if (v128.any_true(within(v128.load(s - 21), 90, 26))) base64(s);
      }
      a22 = t22;
    } else a26 = a22 = 0;

    // A letter behind two digits that begin a word: =40 of quoted-printable.
    found = L & after(D, pD, 1);
    if (found) found &= after(D, pD, 2) & ~after(A, pA, 3);
    while (found) {
      const s = p + (ctz(found) as usize);
      found &= found - 1;
      if (at(s - 3) == 61) quoted(s);
    }

    while (rare) {
      sign(p + (ctz(rare) as usize));
      rare &= rare - 1;
    }

    // Escapes that hide text: one candidate a line, for the host to decode the line's strings.
    found = back;
    while (found) {
      const s = p + (ctz(found) as usize);
      found &= found - 1;
      const c = at(s + 1);
      if ((c == 120 || c == 48) && at(s + 4) == 91) colour(s);
      if (s < escapeEnd) continue;
      const next = at(s + 2);
      if (c == 117 || c == 34 || c == 92 || c == 47 || (hidesStart(c) && next > 32 && next != 92 && next != 34)) {
        escapeEnd = lineEnd(s, end);
        emit(ESCAPE, s, escapeEnd);
      }
    }

    if (literals) {
      // Positions are stored without a branch a word: words are many, and where they begin no branch can be foreseen.
      found = L & (~after(word, pWord, 1) | (U & after(L & ~U, pL & ~pU, 1)));
      // Words of other scripts begin anywhere: Chinese and Japanese have no spaces. H has what follows a first byte as well.
      if (H) found |= H & ~bits(trails(v0), trails(v1), trails(v2), trails(v3));
      const next = queued + (popcnt(found) as usize);
      do {
        for (let i: usize = 0; i < 8; i++) {
          store<u32>(starts + ((queued + i) << 2), (p as u32) + (ctz(found) as u32));
          found &= found - 1;
        }
        queued += 8;
      } while (queued < next);
      queued = next;
      if (queued >= QUEUE) {
        lookUpAll(starts, queued as u32);
        queued = 0;
      }
    }

    pL = L;
    pU = U;
    pD = D;
    pH = H;
    pSep = sep;
    pColon = colon;
    pNewline = newline;
    pBack = back;
    pRun = run;
    p2 = r2;
    p4 = r4;
    p7 = r7;
    pA = A;
    a2 = t2;
    a4 = t4;
    a8 = t8;
    a16 = t16;
  }
  if (queued > 0) lookUpAll(starts, queued as u32);
}
