import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { issuesInChinese } from '../../src/messages/issues'

const core = fileURLToPath(new URL('../../src/index.ts', import.meta.url))

/** What a bundler makes of a page that imports these of the core. */
const bundled = async (imported: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: `export ${imported} from ${JSON.stringify(core)}`, resolveDir: '.', loader: 'ts' },
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
    external: ['zod'],
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

const sentences = Object.values(issuesInChinese).flat()
const chineseIn = (text: string): readonly string[] => sentences.filter((sentence) => text.includes(sentence))

describe('a bundle of', () => {
  it('what compares has no schema', async () => {
    const text = await bundled('{ compare }')
    expect(text).toContain('compare')
    expect(text).not.toMatch(/\bz\d*\.\w+\(/) // what zod is called
  })

  it('what asks and reads has the messages of issues in one language', async () => {
    const text = await bundled('{ compare, parseDataset, query, readJson, tableOf }')
    expect(text).toContain('is missing.')
    expect(chineseIn(text)).toEqual([])
  })

  it('what asks does without what is easily taken for what', async () => {
    expect(await bundled('{ query, tableOf }')).not.toContain('confusable')
    expect(await bundled('{ compare }')).toContain('confusable')
  })

  it('what explains has the messages in both', async () => {
    expect(chineseIn(await bundled('{ explain }'))).toEqual(sentences)
  })
})
