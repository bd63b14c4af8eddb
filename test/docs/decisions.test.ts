import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const lines = readFileSync('docs/decisions.md', 'utf8').split('\n')

it('the decisions are numbered one after another', () => {
  const numbers = lines.flatMap((line) => /^(\d+)\. /.exec(line)?.[1] ?? [])
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)))
})

it.each([
  ['section', /^## (.*)$/],
  ['decision', /^\d+\. \*\*(.*?)\*\*/],
])('no %s stands twice', (_, pattern) => {
  const names = lines.flatMap((line) => pattern.exec(line)?.[1] ?? [])
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
