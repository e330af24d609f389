// npm run new:module -- loyalty --tier optional --requires customers
// Writes libs/<code> from the template and lists the module where modules are listed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listModule, knownModules } from './list-module.mjs';
import { namesOf } from './names.mjs';
import { writeTemplate } from './write-template.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TIERS = ['optional', 'core', 'internal'];

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tier: { type: 'string', default: 'optional' }, requires: { type: 'string', default: '' } },
});
const [code] = positionals;
const requires = values.requires.split(',').filter(Boolean);
const known = knownModules(ROOT);

if (!code) fail('Say the code of the module: npm run new:module -- loyalty --tier optional --requires catalog');
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code)) fail(`'${code}' is no module code: use lower case, such as gift-cards.`);
if (!TIERS.includes(values.tier)) fail(`'${values.tier}' is no tier. Choose one of: ${TIERS.join(', ')}.`);
if (known.includes(code) || existsSync(path.join(ROOT, 'libs', code))) fail(`There is a module '${code}' already.`);
for (const required of requires) {
  if (!known.includes(required)) fail(`There is no module '${required}'. Listed are: ${known.join(', ')}.`);
}

const names = namesOf(code, values.tier, requires);
const files = writeTemplate(ROOT, names);
listModule(ROOT, names);

const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
process.stdout.write(
  [
    `Wrote ${files.length} files to libs/${code} and listed ${names.Name}Module in apps/platform-modules.ts.`,
    '',
    'Next:',
    ...(scripts['docs:modules'] ? ['  npm run docs:modules        brings docs/modules.md up to date'] : []),
    '  npm run check               format, lint, types, module checks, architecture',
    `  npm run test:api -- ${code}   its tests`,
    `  npm start                   serves it; a platform admin switches it on`,
    '',
  ].join('\n'),
);
