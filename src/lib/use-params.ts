import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import type { RouteName, Routes } from '@/platform/routes'

/** The query of the present page, as `go` was given it. Values a link may lack are undefined. */
export function useParams<R extends RouteName>(): Partial<Routes[R]> {
  const { params } = useRouter()
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(params).flatMap(([key, value]) =>
          value === undefined ? [] : [[key, decode(value)]],
        ),
      ) as Partial<Routes[R]>,
    [params],
  )
}

/** WeChat hands the query undecoded; a stray % is not worth a broken page. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
