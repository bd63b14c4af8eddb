import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Column } from '../../../src/check/store/column'
import { FigureStore } from '../../../src/check/store/figure-store'
import { Names } from '../../../src/check/store/names'
import { Texts } from '../../../src/check/store/texts'
import { changshu } from '../../../src/datasets'
import type { Issue } from '../../../src/issue'
import type { PartlyRead } from '../../../src/model/check'
import { observationSchema } from '../../../src/model/observation'
import { parseAround, parseDataset } from '../../../src/model/parse'
import { parseObservation } from '../../../src/model/parse-record'
import { byText } from '../../../src/model/text'
import { datasetInputs, datasets } from '../../support/arbitrary'
import type { Fields } from '../../support/fields'

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

describe('texts', () => {
  it('come back as they were, however long', () => {
    const texts = new Texts()
    const some = [...fc.sample(anyText, { numRuns: 500, seed: 1 }), '', '法'.repeat(1_000_000), 'a'.repeat(3_000_000)]
    const places = some.map((text) => texts.add(text))
    expect(places.map((place) => texts.at(place))).toEqual(some)
  })

  it('are compared as JavaScript compares them, characters beyond the first plane too', () => {
    const unit = fc.constantFrom('a', 'é', '法', '\uE000', '\uF900', 'ａ', '𠮷', '😀')
    const word = fc.array(unit, { maxLength: 4 }).map((units) => units.join(''))
    fc.assert(
      fc.property(word, word, (a, b) => {
        const texts = new Texts()
        expect(Math.sign(texts.compare(texts.add(a), texts.add(b)))).toBe(byText(a, b))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('names', () => {
  it('have a number each, and are found by it and by themselves', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 60 }), (words) => {
        const names = new Names(new Texts())
        const numbers = words.map((word) => names.add(word))
        const once = [...new Set(words)]
        expect(names.size).toBe(once.length)
        expect(numbers).toEqual(words.map((word) => once.indexOf(word)))
        expect(once.map((word) => names.find(word))).toEqual(once.map((_, number) => number))
        expect(once.map((_, number) => names.at(number))).toEqual(once)
        expect(names.find(`${words.join('')}!`)).toBeUndefined()
      }),
    )
  })

  it('are as many as come', () => {
    const names = new Names(new Texts())
    for (let number = 0; number < 50_000; number += 1) names.add(`figure-${number}`)
    expect([names.size, names.find('figure-49999'), names.add('figure-7')]).toEqual([50_000, 49_999, 7])
  })
})

const parseJson = (text: string): unknown => JSON.parse(text)

describe('a column', () => {
  const values = fc.oneof(fc.constant(undefined), fc.constantFrom('a', 'b', 7, true), anyText, fc.json().map(parseJson))
  it('gives back what each row holds, what recurs and what does not', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 700 }), (rows) => {
        const column = new Column(new Texts())
        for (const value of rows) column.push(value)
        expect(rows.map((_, row) => column.at(row))).toEqual(rows)
        expect(column.isBlank).toBe(rows.every((value) => value === undefined))
      }),
      { numRuns: 30 },
    )
  })

  it('gives back numbers as they were written, whether they fit or not', () => {
    const column = new Column(new Texts())
    const written = [
      '0',
      '00',
      '7',
      '007',
      '-7',
      '7.5',
      '999999999',
      '1000000000',
      '2147483648',
      '4294967296',
      '9'.repeat(60),
    ]
    for (const text of written) column.push(text)
    expect(written.map((_, row) => column.at(row))).toEqual(written)
    expect(column.isBlank).toBe(false)
  })

  it('does so of a hundred thousand that all differ, and of a hundred thousand that recur', () => {
    const column = new Column(new Texts())
    const textOf = (row: number): string => (row < 100_000 ? `only-${row}` : `again-${row % 1000}`)
    for (let row = 0; row < 200_000; row += 1) column.push(textOf(row))
    for (const row of [0, 255, 256, 65_535, 65_536, 99_999, 100_000, 150_001, 199_999])
      expect(column.at(row)).toBe(textOf(row))
  })
})

/** The figures of plain data as the long way reads them: one at a time, into columns. */
const readLong = (value: Fields) => {
  const texts = new Texts()
  const store = new FigureStore(texts, new Names(texts))
  const issues: string[] = []
  const broken = new Set<unknown>()
  const partly: PartlyRead[] = []
  const take = ({ code, path, message }: Issue): unknown => issues.push([code, ...path, message].join('|'))
  for (const each of value.observations as readonly Fields[]) {
    const parsed = parseObservation(each)
    if ('record' in parsed) store.add(parsed.record)
    else {
      broken.add(each.id)
      parsed.issues.forEach(take)
      partly.push({ list: 'observations', record: parsed.partly, take })
    }
  }
  store.sort()
  const dataset = parseAround({ ...value, observations: [] }, store, (id) => broken.has(id), take, partly)
  const whole = dataset && broken.size === 0 ? { ...dataset, observations: [...store] } : undefined
  return { value: whole, issues: issues.sort(), store }
}

/** Makes some records of a dataset wrong, so that every kind of check has something to say. */
const spoilt = (input: Fields, spoil: readonly number[]): Fields => {
  const observations = (input.observations as readonly Fields[]).map((each, index): Fields => {
    switch (spoil[index % spoil.length]) {
      case 1:
        return { ...each, indicator: 'no-such-indicator' }
      case 2:
        return { ...each, source: 'nowhere', value: '007' }
      case 3:
        return { ...each, id: 'a b' }
      case 4:
        return { ...each, printed: '7件', value: '8' }
      case 5:
        return { ...each, unexpected: true, breakdown: 'nothing' }
      default:
        return each
    }
  })
  return { ...input, observations }
}

describe('a figure', () => {
  it('is read as its schema has it, sound or not', () => {
    const odd = fc.record({ at: fc.string(), value: fc.oneof(fc.json().map(parseJson), fc.constant(undefined)) })
    fc.assert(
      fc.property(datasetInputs, fc.array(odd, { maxLength: 2 }), fc.nat(), (input, changes, which) => {
        const figures = input.observations as readonly Fields[]
        const figure: Record<string, unknown> = { ...figures[which % Math.max(1, figures.length)] }
        const names = Object.keys(figure)
        for (const { at, value } of changes)
          figure[which % 2 === 0 ? (names[at.length % names.length] ?? at) : at] = value
        const [ours, schema] = [parseObservation(figure), observationSchema.safeParse(figure)]
        expect('record' in ours ? ours.record : undefined).toEqual(schema.data)
      }),
      { numRuns: 200 },
    )
  })

  it.each(['\0', '\0abc', '\0"件"', '\0{"a":1}', '\0[1'])(
    'that holds %j anywhere is refused or read, as its schema has it',
    (odd) => {
      const [figure = {}] = changshu.observations
      for (const name of Object.keys(figure)) {
        const changed = { ...figure, [name]: odd }
        const [ours, schema] = [parseObservation(changed), observationSchema.safeParse(changed)]
        expect('record' in ours ? ours.record : undefined).toEqual(schema.data)
      }
    },
  )
})

describe('figures in columns', () => {
  it('are those that were read, in the same order and to the same byte', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const { value, store } = readLong(JSON.parse(JSON.stringify(dataset)) as Fields)
        expect(JSON.stringify(value)).toBe(JSON.stringify(dataset))
        expect(value).toEqual(dataset)
        for (const [index, figure] of dataset.observations.entries()) {
          expect(store.at(index)).toEqual(figure)
          expect(store.named(figure.id)).toEqual(figure)
        }
        expect([store.at(-1), store.at(dataset.observations.length), store.named('no-such-figure')]).toEqual([
          undefined,
          undefined,
          undefined,
        ])
      }),
      { numRuns: 60 },
    )
  })

  it('are found wrong in the same way as figures in a list', () => {
    fc.assert(
      fc.property(
        datasetInputs,
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 7 }),
        (input, spoil) => {
          const value = spoilt(input, spoil)
          const whole = parseDataset(value)
          const long = readLong(value)
          expect(long.issues).toEqual(
            whole.issues.map(({ code, path, message }) => [code, ...path, message].join('|')).sort(),
          )
          if (whole.ok) expect(long.value).toEqual(whole.value)
        },
      ),
      { numRuns: 60 },
    )
  })
})
