import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAppPages } from './app-pages'

test('pages are read from the built app.json', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  const file = join(folder, 'app.json')
  expect(readAppPages(file)).toEqual([])
  const subPackages = [{ root: 'packages/order/', pages: ['pages/detail/index'] }]
  writeFileSync(file, JSON.stringify({ pages: ['pages/shop/index'], subPackages }))
  expect(readAppPages(file)).toEqual(['pages/shop/index', 'packages/order/pages/detail/index'])
  rmSync(folder, { recursive: true })
})
