import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pascal } from './names.mjs';

const TEMPLATE = path.join(import.meta.dirname, 'template');

/** Writes the template as libs/<code>; answers with the paths written. */
export function writeTemplate(root, names) {
  const target = path.join(root, 'libs', names.code);
  const values = { ...names, ...phrases(names) };
  return filesBelow(TEMPLATE).map((file) => {
    const relative = fill(path.relative(TEMPLATE, file).replace(/\.tmpl$/, ''), values, /__(\w+)__/g);
    const destination = path.join(target, relative);
    mkdirSync(path.dirname(destination), { recursive: true });
    writeFileSync(destination, fill(readFileSync(file, 'utf8'), values, /\{\{(\w+)\}\}/g));
    return destination;
  });
}

/** The pieces of code that differ by tier and requirements. */
function phrases({ requires, scope, tier }) {
  const modules = requires.map((code) => ({ code, className: `${pascal(code)}Module` }));
  const store = scope === 'store';
  return {
    requiresList: requires.map((code) => `'${code}'`).join(', '),
    requiresText: requires.length ? requires.join(', ') : 'nothing beyond the core modules',
    requiredImports: modules.map(({ code, className }) => `import { ${className} } from '@modules/${code}';\n`).join(''),
    requiredModules: modules.map(({ className }) => className).join(', '),
    platformModules: [...modules.map(({ code }) => `'${code}'`)].join(', '),
    presets: store ? `, presets: ['manager', 'staff']` : '',
    viewPresets: store ? `, presets: ['manager', 'staff', 'support', 'viewer', 'marketing']` : '',
    storeColumn: store ? '\n        store_id    uuid NOT NULL,' : '',
    ownerKey: store ? 'platform_id, store_id' : 'platform_id',
    storeProperty: store ? `\n  @Column('uuid')\n  storeId: string;\n` : '',
    ownerValues: store ? 'ctx.platformId, ctx.storeId' : 'ctx.platformId',
    ownerFields: store ? 'platformId: ctx.platformId, storeId: ctx.storeId' : 'platformId: ctx.platformId',
    ownerComment: store ? 'platform, store' : 'platform',
    ownerWhere: store ? 'platform_id = $1 AND store_id = $2' : 'platform_id = $1',
    limitAt: store ? '3' : '2',
    idAt: store ? '3' : '2',
    afterTime: store ? '4' : '3',
    afterId: store ? '5' : '4',
    path: tier === 'internal' ? 'platforms/:platformId/' : '',
  };
}

function filesBelow(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name);
      return statSync(file).isDirectory() ? filesBelow(file) : [file];
    });
}

function fill(text, values, pattern) {
  return text.replace(pattern, (whole, key) => {
    if (!(key in values)) throw new Error(`The template asks for '${key}', which nobody gives.`);
    return String(values[key]);
  });
}
