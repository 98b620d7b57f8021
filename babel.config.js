// NutUI's full stylesheet is 234 KB: each component is imported with its own style instead.
const nut = (name) => `@nutui/nutui-react-taro/dist/es/packages/${name.toLowerCase()}`

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
  plugins: [
    [
      'import',
      {
        libraryName: '@nutui/nutui-react-taro',
        camel2DashComponentName: false,
        customName: nut,
        customStyleName: (name) => `${nut(name)}/style/css`,
      },
      'nutui',
    ],
  ],
}
