import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import ts from 'typescript'

const words: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.NullKeyword,
])

/** Whether a bundler sees for itself that an expression does nothing but have a value. */
const isPlain = (node: ts.Node): boolean => {
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isLiteralExpression(node)) return true
  if (ts.isIdentifier(node) || words.has(node.kind)) return true
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return isPlain(node.expression)
  if (ts.isPrefixUnaryExpression(node)) return isPlain(node.operand)
  if (ts.isBinaryExpression(node)) return isPlain(node.left) && isPlain(node.right)
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isPlain)
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every(
      (property) =>
        ts.isShorthandPropertyAssignment(property) ||
        ts.isMethodDeclaration(property) ||
        (ts.isPropertyAssignment(property) &&
          !ts.isComputedPropertyName(property.name) &&
          isPlain(property.initializer)),
    )
  return false
}

/**
 * Marks the constants of a module as free of effects, as package.json says of the modules: what they are made by runs in a function
 * whose call may be left out.
 */
export const markedFree = (path: string, text: string): string => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  let marked = text
  const initializers = file.statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap(({ initializer }) => initializer ?? [])
      : [],
  )
  for (const initializer of initializers.reverse()) {
    if (isPlain(initializer)) continue
    const [start, end] = [initializer.getStart(file), initializer.getEnd()]
    marked = `${marked.slice(0, start)}/* @__PURE__ */ (() => (${marked.slice(start, end)}))()${marked.slice(end)}`
  }
  return marked
}

/** Builds modules so that a bundler takes from a chunk of them only what is used. */
export const effectFree: Plugin = {
  name: 'effect-free',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: markedFree(path, await readFile(path, 'utf8')),
      loader: 'ts',
    })),
}
