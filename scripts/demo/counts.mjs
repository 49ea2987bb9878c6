import { bold, columns, cyan, dim, pad } from './paint.mjs';

/** Entities with their counts and a bar each, most frequent first, in as many columns as there is room for. */
export function countsTable(counts) {
  const rows = Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (rows.length === 0) return [];
  const name = Math.max(...rows.map(([entity]) => entity.length));
  const digits = Math.max(...rows.map(([, count]) => String(count).length));
  const bar = 10;
  const cell = name + digits + bar + 2;
  const across = Math.max(1, Math.floor((columns - 2 + 3) / (cell + 3)));
  const down = Math.ceil(rows.length / across);
  const most = rows[0][1];
  const show = ([entity, count]) => {
    // Square root: a few kinds stand in every line, and the others should be seen too.
    const blocks = Math.max(1, Math.round(Math.sqrt(count / most) * bar));
    return `${pad(entity, name)} ${bold(String(count).padStart(digits))} ${cyan('█'.repeat(blocks))}${dim('·'.repeat(bar - blocks))}`;
  };
  return Array.from(
    { length: down },
    (_, row) =>
      `  ${Array.from({ length: across }, (_, column) => rows[row + column * down])
        .filter(Boolean)
        .map(show)
        .join('   ')}`,
  );
}
