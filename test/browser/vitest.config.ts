import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The entry points as they are published: built, not from source. */
export const built = Object.fromEntries(
  ['', '/check', '/datasets'].map((entry) => [`rule-of-law-metrics${entry}`, `${root}dist${entry}/index.js`]),
)

export default defineConfig({
  resolve: {
    alias: Object.entries(built).map(([find, replacement]) => ({ find: new RegExp(`^${find}$`), replacement })),
  },
  test: {
    root,
    include: ['test/browser/**/*.test.ts'],
    reporters: ['test/support/lines.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
