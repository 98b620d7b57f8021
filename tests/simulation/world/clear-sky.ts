import { noFaults } from '../../../emulator/wechat-pay/faults'
import { clearWeather } from './weather'
import type { World } from './world'

/** All faults are over: the network works, clocks are right, and nobody is stuck. */
export function clearTheSky({ weather, shippingFaults, desk, host }: World): void {
  shippingFaults.refuses = false
  Object.assign(weather, clearWeather())
  Object.assign(desk.faults, noFaults())
  host.restart()
  for (const invocation of host.underWay) invocation.resume()
}
