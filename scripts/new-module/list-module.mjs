import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LIST = 'apps/platform-modules.ts';

/** Codes of the modules that are listed, in the order of the list of imports. */
export function knownModules(root) {
  const text = readFileSync(path.join(root, LIST), 'utf8');
  return [...text.matchAll(/from '@modules\/([a-z0-9-]+)'/g)].map(([, code]) => code);
}

/** Adds the module to the list of modules and its two doors to the compiler's paths. */
export function listModule(root, { code, Name }) {
  edit(path.join(root, LIST), (text) => {
    const imports = [...text.matchAll(/^import .*\n/gm)].map(([line]) => line);
    imports.push(`import { ${Name}Module } from '@modules/${code}';\n`);
    const sorted = imports.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)).join('');
    const body = text.replace(/^import .*\n/gm, '').replace(/\[([^\]]*)\]/, (_, list) => {
      const classes = list.split(',').map((item) => item.trim()).filter(Boolean);
      return `[${[...classes, `${Name}Module`].join(', ')}]`;
    });
    return sorted + body;
  });
  edit(path.join(root, 'tsconfig.json'), (text) =>
    text.replace(/(\n\s*"@modules\/[^\n]*\])(\n\s*\})/, (_, last, end) => {
      const door = (suffix, file) => `,\n      "@modules/${code}${suffix}": ["./libs/${code}/src/${file}"]`;
      return `${last}${door('', 'index.ts')}${door('/events', 'events/index.ts')}${end}`;
    }),
  );
}

function pathOf(line) {
  return /from '([^']+)'/.exec(line)?.[1] ?? '';
}

function edit(file, change) {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`Could not list the module in ${file}: its form is not the expected one.`);
  writeFileSync(file, after);
}
