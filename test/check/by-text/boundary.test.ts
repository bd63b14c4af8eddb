import { describe, expect, it } from 'vitest'
import { standsAlone } from '../../../src/check/by-text/boundary'
import { fold } from '../../../src/check/by-text/fold'

const stands = (source: string, words: string): boolean => {
  const [folded, sought] = [fold(source), fold(words).text]
  const at = folded.text.indexOf(sought)
  expect(at).toBeGreaterThanOrEqual(0)
  return standsAlone(folded, source, at, at + sought.length)
}

describe('words that stand on their own', () => {
  it.each([
    ['共5874件', '5874件'],
    ['2019 5874件', '5874件'],
    ['2019\n5874件', '5874件'],
    ['2019年，108件', '108件'],
    ['2,015,108件，68件', '68件'],
    ['5 8 7 4 件', '5874件'],
    ['①20件', '20件'],
    ['第1.20件', '1.20件'],
    ['增加.5件', '5件'],
    ['统一五年来', '五年来'],
    ['“十三五”五年来', '五年来'],
    ['《规定》第三20件', '20件'],
    ['10 cases', '10 cases'],
    ['２０件', '20件'],
    ['20件以上', '20件'],
    ['12.5%。', '12.5%'],
    ['12。5', '12'],
  ])('%s has %s', (source, words) => {
    expect(stands(source, words)).toBe(true)
  })
})

describe('parts of longer numbers and words', () => {
  it.each([
    ['15874件', '5874件'],
    ['１5874件', '5874件'],
    ['1\u200b5874件', '5874件'],
    ['1 5 8 7 4 件', '5874件'],
    ['16个月', '6个月'],
    ['17.9%', '7.9%'],
    ['7.9%', '9%'],
    ['15,874件', '874件'],
    ['15,874', '15'],
    ['12.5', '12'],
    ['12万', '12'],
    ['129', '12'],
    ['3百余次', '百余次'],
    ['三百余次', '百余次'],
    ['十五年来', '五年来'],
    ['二十三', '二十'],
    ['二〇一五年', '五年'],
    ['10 casesworth', '10 cases'],
    ['precases', 'cases'],
    ['e\u0301', 'e'],
    ['é', 'e'],
    ['㎡', 'm'],
  ])('%s does not have %s', (source, words) => {
    expect(stands(source, words)).toBe(false)
  })
})
