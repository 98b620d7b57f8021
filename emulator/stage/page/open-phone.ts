import { createContext, useContext } from 'react'
import type { Visit } from './phone-address'

/** Shows something on the phone that this person holds on the stage; nothing when they hold none. */
export type OpenPhone = (openid: string, visit: Visit) => void

const Context = createContext<OpenPhone>(() => undefined)

export const OpenPhoneProvider = Context.Provider
export const useOpenPhone = (): OpenPhone => useContext(Context)
