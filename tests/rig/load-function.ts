import type { Sdk } from '../../cloudfunctions/_core/adapters/cloudbase/sdk'

export type Main = (event: unknown, context?: unknown) => Promise<unknown>

const SDK = '../../cloudfunctions/_core/adapters/cloudbase/sdk'
/** The SDK's AI part, unused here, ships ES modules that jest does not load. */
const SDK_AI = '@cloudbase/ai'
let sdkModule: { sdk: Sdk } | undefined

/** The real wx-server-sdk, loaded once a test file: that alone takes half a second. */
export function loadSdk(): Sdk {
  jest.doMock(SDK_AI, () => ({}))
  sdkModule ??= jest.requireActual<{ sdk: Sdk }>(SDK)
  return sdkModule.sdk
}

/** Loads a function's entry afresh, as a new instance does. */
export function loadFunction(fn: string): Main {
  const sdk = loadSdk()
  let main: Main | undefined
  jest.isolateModules(() => {
    jest.doMock(SDK, () => ({ sdk }))
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    main = (require(`../../cloudfunctions/${fn}/index`) as { main: Main }).main
  })
  if (!main) throw new Error(`function ${fn} has no entry`)
  return main
}
