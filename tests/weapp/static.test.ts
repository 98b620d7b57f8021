import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compileTemplates } from './render/templates'
import { officialComplaints } from './static/official-compilers'
import { brokenReferences } from './static/references'
import { tooNewSyntax } from './static/syntax'

const DIST = path.resolve(__dirname, '../../dist/weapp')

describe('the shipped build', () => {
  test("passes WeChat's own compilers without a word", () => {
    expect(officialComplaints(DIST)).toEqual([])
  })

  test("passes glass-easel's compiler without a warning", () => {
    expect(compileTemplates(DIST).warnings).toEqual([])
  })

  test('names nothing that is missing', () => {
    expect(brokenReferences(DIST)).toEqual([])
  })

  test('has only syntax that the oldest supported phone reads', () => {
    expect(tooNewSyntax(DIST)).toEqual([])
  })
})

describe('the checks themselves', () => {
  let copy: string
  beforeEach(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'weapp-build-'))
    cpSync(DIST, copy, { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true, force: true }))

  const append = (file: string, text: string) => {
    const at = path.join(copy, file)
    writeFileSync(at, `${readFileSync(at, 'utf8')}${text}`)
  }

  test.each([
    ['a bad expression', 'base.wxml', '<view>{{a b}}</view>', 'wcc'],
    ['wx:else without wx:if', 'base.wxml', '<view wx:else>x</view>', 'wcc'],
    ['a bad script', 'utils.wxs', '\nvar a = ;', 'wcc'],
    ['the selector *', 'app.wxss', '*{color:red}', 'wcsc'],
    ['an unclosed rule', 'app.wxss', '.a{color:red', 'wcsc'],
  ])('%s is found by the official compilers', (_, file, text, compiler) => {
    append(file, text)
    expect(officialComplaints(copy).join()).toMatch(new RegExp(`^${compiler} ended with`))
  })

  test.each([
    ['an import', 'base.wxml', '<import src="./gone.wxml"/>', 'base.wxml imports ./gone.wxml'],
    ['a style', 'app.wxss', '@import "./gone.wxss";', 'app.wxss imports ./gone.wxss'],
    ['a tag', 'base.wxml', '<gizmo/>', 'base.wxml draws <gizmo>'],
    ['a module', 'app.js', 'require("./gone")', 'app.js requires gone.js'],
    ['a picture', 'app.js', ';"assets/gone.png"', 'app.js names the picture assets/gone.png'],
    [
      'a local picture',
      'app.wxss',
      '.a{background:url(a.png)}',
      'app.wxss draws the local file a.png',
    ],
  ])('%s that nobody has is found', (_, file, text, sentence) => {
    append(file, text)
    expect(brokenReferences(copy).join('\n')).toContain(sentence)
  })

  test('syntax that is too new is found', () => {
    append('app.js', '\nclass A { #x = 1; static { this.y ??= 2 } }')
    expect(tooNewSyntax(copy)).toEqual(
      ['a class field', 'a private member #x', 'a static block', '??='].map(
        (n) => `app.js has ${n}`,
      ),
    )
  })

  test('a page without its files and a component without its files are found', () => {
    rmSync(path.join(copy, 'comp.wxml'))
    rmSync(path.join(copy, 'pages/shop/index.js'))
    const found = brokenReferences(copy).join('\n')
    expect(found).toContain('pages/shop/index.js is missing')
    expect(found).toContain('comp.wxml is missing')
  })
})
