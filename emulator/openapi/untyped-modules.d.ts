/** The parts in use of packages that come without types. */
declare module 'qrcode' {
  export function toBuffer(
    text: string,
    options: {
      type: 'png'
      width: number
      margin: number
      errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H'
      color?: { dark: string; light: string }
    },
  ): Promise<Buffer>
}

declare module 'pngjs' {
  export class PNG {
    static sync: { read(bytes: Buffer): { width: number; height: number; data: Buffer } }
  }
}
