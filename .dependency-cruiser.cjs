/** The house's rules of who may import whom (docs/decisions and CONTRIBUTING explain them). */
const platform = '^src/services/platform/';
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'src-stands-alone',
      comment: 'The bot never imports the sandbox, the tests or the benchmarks.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(sandbox|test|bench)/' },
    },
    {
      name: 'sandbox-imitates-the-wire',
      comment: 'The sandbox imitates what is outside of the bot, so it shares no code with it.',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^(src|test|bench)/' },
    },
    {
      name: 'platform-arrives-as-an-argument',
      comment: 'Only the composition roots build platform pieces; everyone else knows their types.',
      severity: 'error',
      from: { path: '^src/(commands/|events/|cli/|services/(?!platform))' },
      to: { path: platform, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: platform },
      to: { path: '^src/', pathNot: [platform, '^src/errors\\.ts$'] },
    },
    {
      name: 'the-page-runs-elsewhere',
      comment: 'The mixer runs in a browser: it shares types with the bot, and no code.',
      severity: 'error',
      from: { path: '^src/mixer/' },
      to: { path: '^src/(?!mixer/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-runs-the-page',
      severity: 'error',
      from: { path: '^src/(?!mixer/)' },
      to: { path: '^src/mixer/' },
    },
    {
      name: 'words-come-last',
      comment: 'What is decided and stored is values; `messages` finds the words when somebody reads them.',
      severity: 'error',
      from: { path: '^src/services/', pathNot: '^src/services/messages/' },
      to: { path: '^src/services/messages/', pathNot: '^src/services/messages/languages\\.ts$' },
    },
    {
      name: 'services-know-no-edge',
      severity: 'error',
      from: { path: '^src/services/' },
      to: { path: '^src/(commands|events|cli|app|main)' },
    },
    {
      name: 'only-app-sees-everything',
      severity: 'error',
      from: { pathNot: '^src/(main|app)\\.ts$|^test/' },
      to: { path: '^src/(app|platform)\\.ts$' },
    },
    {
      name: 'only-the-cli-sees-the-cli',
      severity: 'error',
      from: { pathNot: '^src/(cli\\.ts$|cli/|doctor\\.ts$)|^test/' },
      to: { path: '^src/(cli\\.ts$|cli/|doctor\\.ts$)' },
    },
    {
      name: 'the-cli-is-an-edge-of-its-own',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(commands|events|app|main|platform)(\\.ts$|/)' },
    },
    {
      name: 'config-and-errors-import-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/(config|errors)\\.ts$' },
      to: { path: '^src/', pathNot: '^src/errors\\.ts$' },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/' }, to: {} },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
