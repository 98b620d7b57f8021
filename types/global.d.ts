/// <reference types="@tarojs/taro" />
declare module '*.scss'
declare module '*.png'
declare module '*.svg'
declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
  }
}
