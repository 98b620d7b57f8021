// Who may import whom; scripts/boundaries.test.ts shows that each rule bites.
const TEST = String.raw`\.test\.tsx?$`
const CODE = '^(domain|contract|src|cloudfunctions|emulator|config|tests|bench|scripts)/'
const npm = (name) => String.raw`(^|/)node_modules/${name}(/|$)|^${name}(/|$)`

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'domain-imports-itself',
      'The rules of the trade are pure: no package, no Node, nothing but domain.',
      { path: '^domain/', pathNot: TEST },
      { pathNot: '^domain/' },
    ),
    forbid(
      'contract-imports-domain-types-and-valibot',
      'Both sides share the contract: it may use valibot and the types of domain.',
      { path: '^contract/', pathNot: TEST },
      { pathNot: ['^(contract|domain)/', npm('valibot')] },
    ),
    forbid(
      'contract-imports-only-types-of-domain',
      'Rules of the trade stay out of the schemas; closed lists of names are shared.',
      { path: '^contract/', pathNot: TEST },
      { path: '^domain/', pathNot: '(-state|/carriers)\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'client-knows-no-server',
      'The client knows functions by the contract only.',
      { path: '^src/' },
      { path: '^(cloudfunctions|emulator|config|scripts|bench)/' },
    ),
    forbid(
      'server-knows-no-client',
      'Functions run in the cloud: no client, no emulator.',
      { path: '^cloudfunctions/' },
      { path: '^(src|emulator|config|scripts|bench)/' },
    ),
    forbid(
      'nothing-imports-the-emulator',
      'Production code does not know that it may run locally.',
      { pathNot: '^(emulator|tests|bench|scripts)/' },
      { path: '^emulator/' },
    ),
    forbid(
      'emulator-knows-no-client',
      'The emulator runs what was built.',
      { path: '^emulator/', pathNot: TEST },
      { path: '^(src|cloudfunctions/(?!database/))' },
    ),
    forbid(
      'production-imports-no-tests',
      'What ships stands without its tests.',
      { path: '^(domain|contract|src|cloudfunctions|emulator|config)/', pathNot: TEST },
      { path: ['^tests/', TEST] },
    ),
    forbid(
      'features-know-no-feature',
      'Pages compose features.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: '^src/features/$1/' },
    ),
    forbid(
      'nothing-imports-a-page',
      'A page is an end.',
      { path: CODE, pathNot: ['^src/pages/', '^src/packages/[^/]+/pages/', '^tests/'] },
      { path: ['^src/pages/', '^src/packages/[^/]+/pages/'] },
    ),
    forbid(
      'pages-import-no-other-page',
      'A page is an end.',
      { path: '^src/(.*)pages/([^/]+)/' },
      { path: ['^src/pages/', '^src/packages/[^/]+/pages/'], pathNot: '^src/$1pages/$2/' },
    ),
    forbid(
      'main-package-imports-no-subpackage',
      'A subpackage is not there yet when the main package starts.',
      { path: '^src/', pathNot: '^src/packages/' },
      { path: '^src/packages/' },
    ),
    forbid(
      'subpackages-know-no-subpackage',
      'Each is loaded on its own.',
      { path: '^src/packages/([^/]+)/' },
      { path: '^src/packages/', pathNot: '^src/packages/$1/' },
    ),
    forbid(
      'only-ui-imports-the-kit',
      'The UI kit can be changed in one folder.',
      { path: CODE, pathNot: '^src/ui/' },
      { path: npm('@nutui') },
    ),
    forbid(
      'usecases-see-ports-only',
      'A use case is domain, contract and ports.',
      { path: '^cloudfunctions/_core/usecases/', pathNot: TEST },
      { pathNot: '^(domain|contract)/|^cloudfunctions/_core/(usecases|ports|dispatch/handler)' },
    ),
    forbid(
      'ports-see-domain-only',
      'A port is an interface.',
      { path: '^cloudfunctions/_core/ports/', pathNot: TEST },
      { pathNot: '^(domain|contract)/|^cloudfunctions/_core/ports/' },
    ),
    forbid(
      'only-functions-compose-adapters',
      'Adapters are put in by a function, its composition or a test.',
      { path: '^cloudfunctions/_core/(dispatch|usecases|ports)/', pathNot: TEST },
      { path: '^cloudfunctions/_core/adapters/' },
    ),
    forbid(
      'only-cloudbase-adapter-imports-the-sdk',
      'One folder knows CloudBase.',
      { path: CODE, pathNot: ['^cloudfunctions/_core/adapters/cloudbase/', '^tests/conformance/'] },
      { path: npm('wx-server-sdk') },
    ),
    forbid(
      'only-pay-adapter-imports-the-pay-sdk',
      'One folder knows WeChat Pay.',
      {
        path: CODE,
        pathNot: [
          '^cloudfunctions/_core/adapters/wechat-pay/',
          String.raw`^emulator/wechat-pay/.*test`,
        ],
      },
      { path: npm('wechatpay-axios-plugin') },
    ),
    forbid('no-cycles', 'Two files that need each other are one idea.', {}, { circular: true }),
    forbid(
      'no-orphans',
      'A file that nothing reaches is dead.',
      {
        orphan: true,
        path: CODE,
        pathNot: [
          TEST,
          String.raw`\.d\.m?ts$`,
          String.raw`\.(config|weapp|h5)\.tsx?$`,
          '^(scripts|bench|config|tests)/',
          '^src/app\\.tsx?$',
          '^src/(pages|packages)/',
          '^emulator/start\\.ts$',
          '^cloudfunctions/[^_][^/]*/index\\.ts$',
        ],
      },
      {},
    ),
    forbid(
      'resolvable',
      'An import that leads nowhere.',
      { path: CODE },
      { couldNotResolve: true, pathNot: String.raw`\.(png|svg|scss|css)$` },
    ),
    forbid(
      'no-dev-packages-in-production',
      'What ships is a dependency.',
      // The h5 build is for the stage alone and is bundled here.
      { path: '^(domain|contract|src|cloudfunctions)/', pathNot: [TEST, String.raw`\.h5\.tsx?$`] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: [
        '.ts',
        '.tsx',
        '.h5.ts',
        '.weapp.ts',
        '.h5.tsx',
        '.weapp.tsx',
        '.mjs',
        '.js',
        '.cjs',
        '.json',
        '.d.ts',
      ],
    },
  },
}
