import { contract, type EndpointName } from '@contract/index'
import type { Endpoint } from '@contract/endpoint'
import type { OpenEndpoint } from './handler'

/** Exhaustive by its type: an endpoint that joins OpenEndpoint must be listed here. */
const open: Record<OpenEndpoint, true> = {
  'login.enter': true,
  'shop.home': true,
  'shop.listProducts': true,
  'shop.getProduct': true,
}

it.each(Object.entries(contract) as Array<[EndpointName, Endpoint]>)(
  "the handler of %s gets the actor that the contract's roles promise",
  (name, { roles }) => {
    expect(roles === 'anyone').toBe(name in open)
  },
)
