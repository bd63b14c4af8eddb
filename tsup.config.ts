import { rmSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { effectFree } from './scripts/effect-free'
import { libraries } from './scripts/libraries'

const shared: Options = {
  outDir: 'dist',
  target: ['node20', 'es2022'],
  platform: 'node',
  splitting: true, // also in CommonJS, or each entry would hold its own copy of the error class
  external: [/^#/], // package.json says which build of a library a browser gets
  removeNodeProtocol: false,
  treeshake: true,
  esbuildPlugins: [effectFree],
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
