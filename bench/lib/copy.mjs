// The least a filter in Node can do.
process.stdin.pipe(process.stdout);
