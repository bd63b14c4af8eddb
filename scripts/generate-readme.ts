import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as datasets from '../src/datasets/index'
import { writeRdf } from '../src/rdf/write'
import { writeGenerated } from './write-generated'

const root = fileURLToPath(new URL('../', import.meta.url))
const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``

const example = (path: string): string => fenced('ts', readFileSync(root + path, 'utf8'))

const command = (line: string): string => {
  const args = line.replace(/^\$ npx rolm /, '').split(' ')
  const environment = { ...process.env, NO_COLOR: '1', LANG: 'C', LC_ALL: 'C' }
  const output = execFileSync(process.execPath, ['--import', 'tsx', main, ...args], {
    encoding: 'utf8',
    env: environment,
  })
  return fenced('', `${line}\n\n${output}`)
}

/** The block of one figure in Changshu's Turtle: its own node and those it owns. */
const figure = (name: string): string => {
  const turtle = writeRdf(datasets.changshu, 'turtle')
  const block = turtle.split('\n\n').find((part) => part.startsWith(`${name} a qb:Observation`))
  if (block === undefined) throw new Error(`README.md asks for ${name}, which is no figure of Changshu's`)
  return fenced('turtle', block)
}

const contentOf = (marker: string): string => {
  if (marker.startsWith('examples/')) return example(marker)
  return marker.startsWith('$ ') ? command(marker) : figure(marker)
}

/**
 * Fills README.md anew: behind each marker (`<!-- examples/… -->`, `<!-- $ npx rolm … -->`, `<!-- :figure -->`) stands what
 * the file, the command or the figure really is.
 */
export const generateReadme = (): void => {
  const readme = readFileSync(`${root}README.md`, 'utf8')
  const filled = readme.replace(
    /<!-- (examples\/[\w-]+\.ts|\$ npx rolm [^\n]+?|:[\w-]+) -->\n(?:\n?```[^\n]*\n[\s\S]*?\n```\n)?/g,
    (_, marker: string) => `<!-- ${marker} -->\n${contentOf(marker)}\n`,
  )
  writeGenerated('README.md', filled)
}
