import type { ReactNode } from 'react'

/** Province, city, district. */
export type Region = [province: string, city: string, district: string]

export interface RegionPickerProps {
  readonly value: Region | null
  readonly onChange: (region: Region) => void
  /** What is tapped to open the picker. */
  readonly children: ReactNode
}
