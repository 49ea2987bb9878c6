/** Real logs without labels: what is found in them, held against marks: what somebody has looked at and found to be real. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files below a folder, licences left out, or the file itself. */
export function walk(path) {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !/^LICEN[CS]E/.test(name));
  return names.sort().flatMap((name) => walk(join(path, name)));
}

/**
 * Marks: [{ entity, reason, files: { name: findings that are real } }], names below the folder with slashes.
 * @returns Map of `file entity` → number
 */
export function readMarks(path) {
  const marks = new Map();
  for (const { entity, reason, files } of JSON.parse(readFileSync(path, 'utf8')).marks) {
    if (!reason) throw new TypeError(`${path}: a mark without a reason`);
    for (const [file, times] of Object.entries(files)) {
      const key = `${file} ${entity}`;
      marks.set(key, (marks.get(key) ?? 0) + times);
    }
  }
  return marks;
}

/**
 * Runs a scrubber over a folder. Findings beyond the marked number of their file and entity are false alarms; marks that
 * nothing was found for are lost.
 */
export function countFindings(scrubber, folder, marks) {
  const groups = [];
  let bytes = 0;
  const files = walk(folder);
  for (const path of files) {
    const file = (relative(folder, path) || path).split(sep).join('/');
    const text = readFileSync(path);
    bytes += text.length;
    const counts = new Map();
    for (const { entity } of scrubber.detect(text)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    const marked = [...marks.keys()].filter((key) => key.startsWith(`${file} `));
    for (const key of marked) {
      const entity = key.slice(file.length + 1);
      if (!counts.has(entity)) counts.set(entity, 0);
    }
    for (const [entity, found] of counts) {
      const real = marks.get(`${file} ${entity}`) ?? 0;
      const alarms = Math.max(0, found - real);
      groups.push({ file, entity, found, real, alarms, lost: Math.max(0, real - found) });
    }
  }
  return { files: files.length, bytes, groups };
}

/** [{ entity, found, real, alarms, lost }] of the groups, the most findings first. */
export function byEntity(groups) {
  const rows = new Map();
  for (const { entity, found, real, alarms, lost } of groups) {
    const row = rows.get(entity) ?? { entity, found: 0, real: 0, alarms: 0, lost: 0 };
    row.found += found;
    row.real += real;
    row.alarms += alarms;
    row.lost += lost;
    rows.set(entity, row);
  }
  return [...rows.values()].sort((a, b) => b.found - a.found || (a.entity < b.entity ? -1 : 1));
}
