// Six projects: rules and functions on node, pages on jsdom, the simulation, and three that need a
// build or a running cloud (conformance, weapp, e2e), which scripts/ run after preparing them.
const defineTaroJest = require('@tarojs/test-utils-react/dist/jest.js').default

const alias = {
  '^@/(.*)$': '<rootDir>/src/$1',
  '^@domain/(.*)$': '<rootDir>/domain/$1',
  '^@contract/(.*)$': '<rootDir>/contract/$1',
}
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
]
const node = {
  testEnvironment: 'node',
  moduleNameMapper: alias,
  transform: { '^.+\\.(mjs|js|jsx|ts|tsx)$': swc },
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json', 'node'],
  // These packages ship ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(mingo|sorted-btree|bson|fast-check|pure-rand)/)'],
}

// The preset gives a project options that only a whole run may have.
const {
  bail: _bail,
  verbose: _verbose,
  ...taro
} = defineTaroJest({
  testEnvironment: 'jsdom',
  moduleNameMapper: {
    '^@nutui/nutui-react-taro$':
      '<rootDir>/node_modules/@nutui/nutui-react-taro/dist/es/packages/nutui.react.build.js',
    '^(lottie-web|lottie-react|@nutui/lottie-miniprogram)$':
      '<rootDir>/tests/client/empty-module.js',
    '\\.(css|scss|png|svg)$': '<rootDir>/tests/client/empty-module.js',
    '^react-dom/test-utils$': '<rootDir>/tests/client/react-dom-test-utils.js',
    ...alias,
  },
})
const client = {
  ...taro,
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  setupFiles: [...taro.setupFiles, '<rootDir>/tests/client/setup.ts'],
  transform: {
    'test-utils-react/dist/jest/runtime/taro-h5\\.js$': Object.values(taro.transform)[0],
    '^.+\\.(mjs|js|jsx|ts|tsx)$': swc,
  },
  moduleFileExtensions: ['h5.ts', 'h5.tsx', ...taro.moduleFileExtensions, 'mjs'],
}

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      displayName: 'node',
      ...node,
      testMatch: [
        '<rootDir>/{domain,contract,cloudfunctions,emulator,scripts,tests/unit,tests/poster}/**/*.test.ts',
      ],
    },
    { displayName: 'client', ...client },
    {
      displayName: 'conformance',
      ...node,
      testMatch: ['<rootDir>/tests/conformance/**/*.test.ts'],
    },
    { displayName: 'simulation', ...node, testMatch: ['<rootDir>/tests/simulation/**/*.test.ts'] },
    { displayName: 'weapp', ...node, testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'] },
    { displayName: 'e2e', ...node, testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'] },
  ],
}
