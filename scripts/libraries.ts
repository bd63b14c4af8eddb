import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { effectFree } from './effect-free'

/** The entry points of `exports` in package.json: output path below `dist/` to source. */
export const libraries = {
  index: 'src/index.ts',
  'datasets/index': 'src/datasets/index.ts',
  'check/index': 'src/check/index.ts',
  'rdf/index': 'src/rdf/index.ts',
  'sparql/index': 'src/sparql/index.ts',
  'sql/index': 'src/sql/index.ts',
  'tables/index': 'src/tables/index.ts',
  'publish/index': 'src/publish/index.ts',
}

/** Writes the libraries into a folder in chunks, as the package has them, for who looks at what a page would carry. */
export const writeLibraries = async (folder: string): Promise<void> => {
  await build({
    entryPoints: libraries,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outdir: folder,
    plugins: [effectFree],
  })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', sideEffects: false }))
}

/** What a bundler makes of a page that imports these of the core, or of another library, zod apart. */
export const bundled = async (
  folder: string,
  imported: string,
  options: BuildOptions = { minify: true },
  library: keyof typeof libraries = 'index',
): Promise<string> => {
  const contents = `export ${imported} from ${JSON.stringify(join(folder, `${library}.js`))}`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    format: 'esm',
    write: false,
    external: ['zod'],
    logLevel: 'error',
    ...options,
  })
  const file = outputFiles?.[0]
  if (file === undefined) throw new Error('nothing was bundled')
  return file.text
}
