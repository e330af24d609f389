import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { esmPackages } from './test/support/esm-packages.mjs';

/*
 * Jest cannot require() ES modules on the Node versions Orion supports, while CommonJS packages require() ESM-only ones. So
 * under Jest everything is CommonJS: swc converts Orion's sources and every installed ES module (the result is cached).
 */
const root = import.meta.dirname;

const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    isModule: 'unknown',
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
    jsc: {
      target: 'es2023',
      parser,
      keepClassNames: true,
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  },
];

const { paths } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).compilerOptions;

const base = {
  rootDir: root,
  testEnvironment: 'node',
  transform: {
    '\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmPackages(join(root, 'node_modules')).join('|')})/).*\\.c?js$`],
  moduleNameMapper: Object.fromEntries(
    Object.entries(paths).map(([alias, [file]]) => [`^${alias}$`, file.replace('./', '<rootDir>/')]),
  ),
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.orion/'],
  resolver: '<rootDir>/test/support/jest-resolver.cjs',
};

const withPostgres = {
  ...base,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,test/architecture}/**/*.spec.ts'] },
    { ...withPostgres, displayName: 'api', testMatch: ['<rootDir>/{apps,libs}/**/*.api-spec.ts'] },
    { ...withPostgres, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/**/*.e2e-spec.ts'] },
  ],
};
