import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

test('the lock file names every platform, so that `npm ci` runs on each', () => {
  const lock: { packages: Readonly<Record<string, Locked>> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const missing = Object.entries(lock.packages).flatMap(([where, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in lock.packages) && !(`${where}/node_modules/${name}` in lock.packages),
    ),
  );
  // A registry that lacks a foreign platform makes `npm install` leave it out, and `npm ci` then refuses the file.
  expect(missing).toEqual([]);
});
