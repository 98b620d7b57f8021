import type { MiniProgramCodes } from '../../ports/mini-program-codes'
import { sdk } from './sdk'

const WIDTH = 430

/** WeChat's wxacode.getUnlimited, kept as `codes/<scene>.png` in the cloud storage. */
export const miniProgramCodes: MiniProgramCodes = {
  async picture(scene, page) {
    try {
      // Unchecked: a page of a version that is not published yet would be refused.
      const options = { scene, page, checkPath: false, width: WIDTH }
      const { buffer } = await sdk.openapi.wxacode.getUnlimited(options)
      const cloudPath = `codes/${scene}.png`
      const { fileID } = await sdk.uploadFile({ cloudPath, fileContent: buffer })
      return fileID
    } catch {
      // Each of its failures means the same here: no poster just now.
      return null
    }
  },
}
