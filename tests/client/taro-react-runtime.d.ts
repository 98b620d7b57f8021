/** Taro ships this module without types: how its entry and its pages are wrapped. */
declare module '@tarojs/plugin-framework-react/dist/runtime' {
  import type * as React from 'react'
  import type * as ReactDOM from 'react-dom/client'

  export function createReactApp(
    app: React.ComponentType,
    react: typeof React,
    dom: typeof ReactDOM,
    config: object,
  ): unknown
  export function connectReactPage(
    react: typeof React,
    id: string,
  ): (page: React.ComponentType) => React.ComponentType
}
