/**
 * The kernel's memory is laid out once, from JavaScript: tables first, then slots (input and output regions).
 * Nothing is ever freed; nothing is allocated during a scan.
 */
let top: usize = (__heap_base + 63) & ~63;

/** Reserves `size` bytes, 64-byte aligned, and grows the memory when it must. Views of the old buffer detach then. */
export function reserve(size: u32): usize {
  const at = top;
  top = (top + (size as usize) + 63) & ~63;
  const have = (memory.size() as usize) << 16;
  if (top > have) {
    if (memory.grow(((top - have + 0xffff) >> 16) as i32) < 0) return 0;
  }
  return at;
}
