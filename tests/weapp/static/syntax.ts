import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { filesUnder } from './files'

/**
 * Syntax that iOS 13.4 (Safari 13.1) cannot read. Before 13.4 there is no `?.` and `??` either, which
 * packages ship and Taro does not lower, so 13.4 is the oldest phone that the build runs on.
 */
const TOO_NEW: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.QuestionQuestionEqualsToken, '??='],
  [ts.SyntaxKind.BarBarEqualsToken, '||='],
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, '&&='],
  [ts.SyntaxKind.PrivateIdentifier, 'a private member #x'],
  [ts.SyntaxKind.ClassStaticBlockDeclaration, 'a static block'],
  [ts.SyntaxKind.PropertyDeclaration, 'a class field'],
  [ts.SyntaxKind.BigIntLiteral, 'a BigInt literal'],
])

/**
 * Scripts of the build with syntax that the oldest supported phone cannot read, each with what it
 * is. project.config.json has WeChat's own down-levelling off, so what is shipped is what runs.
 */
export function tooNewSyntax(dist: string): string[] {
  const scripts = filesUnder(dist).filter((file) => file.endsWith('.js'))
  return scripts.flatMap((file) => {
    const text = readFileSync(path.join(dist, file), 'utf8')
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
    const found = new Set<string>()
    const visit = (node: ts.Node) => {
      const name = TOO_NEW.get(node.kind)
      if (name) found.add(name)
      ts.forEachChild(node, visit)
    }
    visit(source)
    return [...found].map((name) => `${file} has ${name}`)
  })
}
