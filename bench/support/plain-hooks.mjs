import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'

/** Files beside one of TypeScript are named without their ending. */
export const resolve = (specifier, context, next) => {
  const isBeside = specifier.startsWith('.') && context.parentURL?.endsWith('.ts')
  return next(isBeside && extname(specifier) === '' ? `${specifier}.ts` : specifier, context)
}

/** Types are taken out, and nothing is put in. */
export const load = async (url, context, next) => {
  if (!url.endsWith('.ts')) return next(url, context)
  const source = await readFile(fileURLToPath(url), 'utf8')
  const { code } = await transform(source, { loader: 'ts', format: 'esm', target: 'node20' })
  return { format: 'module', source: code, shortCircuit: true }
}
