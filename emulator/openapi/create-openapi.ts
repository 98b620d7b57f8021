import { msgSecCheck } from './content-check'
import { getOrder } from './get-order'
import { getUnlimited } from './mini-program-code'
import type { OpenApiAnswer, OpenApiContext } from './openapi-context'
import { getPhoneNumber } from './phone-number'
import { uploadShippingInfo } from './shipping-info'
import { sendSubscribeMessage } from './subscribe-message'
import { createActivityId, setUpdatableMsg } from './updatable-message'

/** The gateway's code for an API that it does not know. */
const UNKNOWN_API = -604100

/** Runs one `cloud.openapi.<name>` call; `data` has snake_case keys as on the wire. */
export type OpenApi = (apiName: string, data: Record<string, unknown>) => Promise<OpenApiAnswer>

/** WeChat's server APIs that this project calls; what WeChat would refuse is refused with its codes. */
export function createOpenApi(ctx: OpenApiContext): OpenApi {
  return async (apiName, data) => {
    switch (apiName) {
      case 'wxacode.getUnlimited':
        return getUnlimited(ctx, data)
      case 'security.msgSecCheck':
        return msgSecCheck(data)
      case 'subscribeMessage.send':
        return sendSubscribeMessage(ctx, data)
      case 'updatableMessage.createActivityId':
        return createActivityId(ctx)
      case 'updatableMessage.setUpdatableMsg':
        return setUpdatableMsg(ctx, data)
      case 'phonenumber.getPhoneNumber':
        return getPhoneNumber(ctx, data)
      // The cloud calls' names of these newer APIs are not documented: they are known by their last part.
      case 'uploadShippingInfo':
      case 'wxaSecOrder.uploadShippingInfo':
        return uploadShippingInfo(ctx, data)
      case 'getOrder':
      case 'wxaSecOrder.getOrder':
        return getOrder(ctx, data)
      default:
        return {
          respData: Buffer.alloc(0),
          contentType: 'application/json',
          errorCode: UNKNOWN_API,
        }
    }
  }
}
