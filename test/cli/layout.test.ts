import { expect, it } from 'vitest'
import { canFit, table, wrapped } from '../../src/cli/layout'

it('ends no line with a mark that opens a quotation, and begins none with one that closes it', () => {
  const text = '请清空“数值”，程序会从“原文”读出；或更正（“原文”）。'
  for (let width = 6; width < 40; width += 1) {
    const lines = wrapped(text, width)
    expect(lines.join('')).toBe(text)
    for (const line of lines) expect(line).toMatch(/^[^，。；”）].*[^“（]$/u)
  }
})

it('breaks no interval', () => {
  const lines = wrapped('the first less the second lies in [−6, −5.8], the mean in (25000, ∞)', 20)
  expect(lines).toEqual(['the first less the', 'second lies in', '[−6, −5.8], the mean', 'in (25000, ∞)'])
  expect(table([['legal-aid-cases', '[36500, 37500]']], 10)).toBe('legal-aid-cases  [36500, 37500]')
})

it('tears no number from what it counts', () => {
  expect(wrapped('受理服务需求521.19万件，办理率99%以上', 18)).toEqual([
    '受理服务需求',
    '521.19万件，办理率',
    '99%以上',
  ])
  expect(canFit([['521.19万件', '5211850']], 19)).toBe(true)
  expect(canFit([['521.19万件', '5211850']], 18)).toBe(false)
})
