import type { AddressPicker } from './address-picker-port'

export const addressPicker: AddressPicker = { available: false, pick: () => Promise.resolve(null) }
