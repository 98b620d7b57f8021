import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')
// TanStack's modern build has private class fields: iOS 13 cannot read them and the minifier breaks them.
const legacy = (name: string) => path.join(root, `node_modules/@tanstack/${name}/build/legacy`)
const shared = [path.join(root, 'domain'), path.join(root, 'contract')]

export default defineConfig<'webpack5'>({
  projectName: 'pinxiang',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  plugins: ['@tarojs/plugin-html'],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: {
    '@': path.join(root, 'src'),
    '@domain': path.join(root, 'domain'),
    '@contract': path.join(root, 'contract'),
    '@tanstack/query-core': legacy('query-core'),
    '@tanstack/react-query': legacy('react-query'),
  },
  mini: {
    compile: { include: shared },
    optimizeMainPackage: { enable: true },
    experimental: { compileMode: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} } },
  },
  h5: {
    compile: { include: shared },
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} } },
  },
})
