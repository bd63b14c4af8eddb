import { rmSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

/** The entry points of `exports` in package.json: output path below `dist/` to source. */
const libraries = {
  index: 'src/index.ts',
  'datasets/index': 'src/datasets/index.ts',
  'check/index': 'src/check/index.ts',
  'rdf/index': 'src/rdf/index.ts',
  'sparql/index': 'src/sparql/index.ts',
  'sql/index': 'src/sql/index.ts',
  'tables/index': 'src/tables/index.ts',
  'publish/index': 'src/publish/index.ts',
}

const shared: Options = {
  outDir: 'dist',
  target: ['node20', 'es2022'],
  platform: 'node',
  splitting: true, // also in CommonJS, or each entry would hold its own copy of the error class
  external: [/^#/], // package.json says which build of a library a browser gets
  removeNodeProtocol: false,
  treeshake: true,
  minify: false,
}

// The builds run side by side into one folder, so none of them may clean it.
rmSync('dist', { recursive: true, force: true })

/** `tsup --no-dts` leaves the declarations out, which take most of the time. */
export default defineConfig(({ dts }) => [
  {
    ...shared,
    name: 'esm',
    format: 'esm',
    entry: { ...libraries, 'cli/main': 'src/cli/main.ts' },
    dts: false,
  },
  { ...shared, name: 'cjs', format: 'cjs', entry: libraries, dts: false },
  ...(dts === false
    ? []
    : [{ ...shared, name: 'types', format: ['esm', 'cjs'], entry: libraries, dts: { only: true } } satisfies Options]),
])
