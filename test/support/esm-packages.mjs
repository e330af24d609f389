import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the installed packages that ship ES modules only as far as `"type": "module"` tells. */
export function esmPackages(modulesFolder) {
  return [...new Set(packageFolders(modulesFolder).filter(isEsm).map(nameOf))];
}

function packageFolders(modulesFolder) {
  if (!existsSync(modulesFolder)) return [];
  return readdirSync(modulesFolder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => (name.startsWith('@') ? scopedFolders(join(modulesFolder, name)) : [join(modulesFolder, name)]))
    .flatMap((folder) => [folder, ...packageFolders(join(folder, 'node_modules'))]);
}

function scopedFolders(scope) {
  return readdirSync(scope).map((name) => join(scope, name));
}

function isEsm(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).type === 'module';
}

function nameOf(folder) {
  return folder.split('/node_modules/').at(-1);
}
