/** Preloaded into the command under test: the native addon is missing (NO_ADDON=missing) or cannot be loaded (broken). */
const fs = require('node:fs');
const Module = require('node:module');

const isAddon = (file) => String(file).endsWith('hyperscan.node');
const { existsSync } = fs;
const load = Module._load;

fs.existsSync = (file) => (isAddon(file) ? process.env.NO_ADDON === 'broken' : existsSync(file));
Module.syncBuiltinESMExports();
Module._load = (request, ...rest) => {
  if (isAddon(request)) throw new Error('file too short');
  return load(request, ...rest);
};
