export interface PickedAddress {
  name: string
  phone: string
  /** Province, city, district. */
  region: [string, string, string]
  detail: string
}

export interface AddressPicker {
  /** Whether this platform has an address book of its own. */
  readonly available: boolean
  /** The address that the person picked, or null when they picked none. */
  pick(): Promise<PickedAddress | null>
}
