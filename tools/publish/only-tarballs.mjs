// Runs before `npm publish` in a package's folder, and ends it.
console.error('What is published is packed first: docs/guides/release.md');
process.exitCode = 1;
