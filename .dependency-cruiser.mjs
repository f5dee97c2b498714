// The house's directions (see README, "A map of the folders"): routes, cli → domains → platform; among domains left never imports right.
const DOMAINS = [
  'accounts',
  'frameworks',
  'spaces',
  'attachments',
  'comments',
  'tagging',
  'moderation',
  'analysis',
];
// The three at the end stand beside each other: none imports another.
const LAST = ['exports', 'imports', 'notifications'];
// Asks the rules of all of them, for the table of who may do what.
const PERMISSIONS = 'permissions';
const all = [...DOMAINS, ...LAST, PERMISSIONS];
const folders = (names) => `^app/(${names.join('|')})/`;

const leftNeverImportsRight = [
  ...DOMAINS.map((domain, index) => ({
    name: `${domain}-never-imports-right`,
    severity: 'error',
    from: { path: folders([domain]) },
    to: { path: folders([...DOMAINS.slice(index + 1), ...LAST, PERMISSIONS]) },
  })),
  ...LAST.map((domain) => ({
    name: `${domain}-stands-alone`,
    severity: 'error',
    from: { path: folders([domain]) },
    to: { path: folders([...LAST.filter((other) => other !== domain), PERMISSIONS]) },
  })),
];

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    ...leftNeverImportsRight,
    {
      name: 'domains-know-no-web',
      severity: 'error',
      from: { path: folders(all) },
      to: { path: '^app/(routes|server|cli)/' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^app/platform/' },
      to: { path: '^app/(?!platform/)' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: `^app/(${[...all, 'routes', 'server', 'cli'].join('|')})/` },
    },
    {
      name: 'nothing-imports-routes',
      severity: 'error',
      from: { pathNot: '^app/routes/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'routes-know-no-database',
      severity: 'error',
      from: { path: '^app/(routes|ui)/' },
      to: { path: '^(app/platform/(db\\.server|postgres)|prisma/|node_modules/(@prisma|pg)/)' },
    },
    {
      name: 'one-door-to-prisma',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/platform/db\\.server' },
      to: { path: '^(prisma/generated|node_modules/@prisma)' },
    },
    {
      name: 'one-door-to-pg',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/platform/postgres/' },
      to: { path: '^node_modules/pg/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-importer-of-lucia',
      severity: 'error',
      from: { pathNot: '^app/accounts/sessions\\.server' },
      to: { path: '^node_modules/lucia/' },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^hast$' },
    },
    {
      name: 'application-needs-no-dev-package',
      severity: 'error',
      from: { path: '^(app|prisma)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^app/', pathNot: ['\\.d\\.ts$', '^app/(root|entry\\.|routes)'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'prisma/generated'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
