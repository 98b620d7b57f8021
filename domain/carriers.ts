export interface Carrier {
  /** WeChat's delivery_id [getDeliveryList]. */
  readonly code: string
  readonly name: string
}

/** The express companies that a seller meets, by WeChat's codes. */
export const carriers: readonly Carrier[] = [
  { code: 'SF', name: '顺丰速运' },
  { code: 'ZTO', name: '中通快递' },
  { code: 'YTO', name: '圆通速递' },
  { code: 'YUNDA', name: '韵达速递' },
  { code: 'STO', name: '申通快递' },
  { code: 'JTSD', name: '极兔速递' },
  { code: 'EMS', name: 'EMS' },
  { code: 'YZPY', name: '邮政快递包裹' },
  { code: 'JD', name: '京东物流' },
  { code: 'DBL', name: '德邦快递' },
  { code: 'HTKY', name: '百世快递' },
  { code: 'UC', name: '优速快递' },
  { code: 'ZJS', name: '宅急送' },
  { code: 'FWX', name: '丰网速运' },
  { code: 'ANE', name: '安能物流' },
]

const byCode = new Map(carriers.map((carrier) => [carrier.code, carrier]))

const byName = new Map(
  carriers.flatMap((carrier) => [
    [carrier.code, carrier] as const,
    [carrier.name.toUpperCase(), carrier] as const,
  ]),
)

/** The carrier that somebody wrote by its code or its Chinese name; null: none that we know. */
export function findCarrier(written: string): Carrier | null {
  return byName.get(written.normalize('NFKC').replace(/\s/g, '').toUpperCase()) ?? null
}

/** The carrier behind a code of WeChat's; null: none that we know. */
export function carrierOf(code: string): Carrier | null {
  return byCode.get(code) ?? null
}
