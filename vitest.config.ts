import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const src = fileURLToPath(new URL('./src/', import.meta.url))

export default defineConfig({
  resolve: {
    // Examples import the package by its name; tests run them from source.
    alias: [
      { find: /^rule-of-law-metrics$/, replacement: `${src}index.ts` },
      {
        find: /^rule-of-law-metrics\/(datasets|check|rdf|sparql|sql|tables|publish)$/,
        replacement: `${src}$1/index.ts`,
      },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    // those ask real programs, which .ci/servers, .ci/cluster and .ci/browser start
    exclude: ['test/servers/**', 'test/cluster/**', 'test/browser/**'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 30_000,
    // one core is left idle otherwise, which is half of a machine with two
    maxWorkers: '100%',
  },
})
