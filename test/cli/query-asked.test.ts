import { describe, expect, it } from 'vitest'
import { type QueryFlags, questionOf, readQuestion } from '../../src/cli/query/asked'
import { declaring, ownWords } from '../query/declaring'

/** How the flags of `rolm query` become a question: names of the catalogue, and of what the datasets declare. */

const read = async (flags: QueryFlags, datasets = declaring) =>
  readQuestion(questionOf(flags), flags, async () => datasets)

describe('names in flags', () => {
  it.each([
    [{ jurisdiction: ['Yangshe', '常熟市'] }, { where: { jurisdiction: ['yangshe', '320581'] } }],
    [{ jurisdictionWithin: ['MEILI'] }, { where: { jurisdictionWithin: 'meili' } }],
    [{ pair: ['yangshe', 'Kunshan'] }, { pair: { jurisdiction: ['yangshe', '320583'] } }],
    [{ indicator: ['none so far'] }, { where: { indicator: ownWords.notYet } }],
    [{ indicator: ['not-yet', '法律援助案件'] }, { where: { indicator: [ownWords.notYet, 'legal-aid-cases'] } }],
  ])('%j are those of places and indicators that the datasets declare, too', async (flags, query) => {
    expect(await read(flags)).toMatchObject({ query })
  })

  it('of precision and kinds of period are taken as those of places are', async () => {
    const flags = { precision: ['多于', 'rounded'], periodKind: ['起止时段'] }
    const where = { precision: ['moreThan', 'rounded'], period: { kind: 'interval' } }
    expect(await read(flags)).toEqual({ query: { where } })
  })

  it('that several indicators have are an error that lists them', async () => {
    const told = await read({ indicator: ['walk-ins'] })
    expect(told).toMatchObject({ issues: [{ code: 'name-of-several', path: ['--indicator'], received: 'walk-ins' }] })
    expect(JSON.stringify(told)).toContain(`${ownWords.walkIns}, ${ownWords.seats}`)
  })

  it('that are misspelt have the nearest offered', async () => {
    const [place, indicator] = [await read({ jurisdiction: ['yangshi'] }), await read({ indicator: ['none so fer'] })]
    expect(JSON.stringify(place)).toContain('Did you mean yangshe?')
    expect(JSON.stringify(indicator)).toContain('Did you mean none so far?')
  })

  it('are no words of a question as data, where the code is offered', async () => {
    const told = await readQuestion({ where: { indicator: 'none so far' } }, undefined, async () => declaring)
    expect(told).toMatchObject({ issues: [{ code: 'indicator-unknown', received: 'none so far' }] })
    expect(JSON.stringify(told)).toContain(`Did you mean ${ownWords.notYet}?`)
  })
})

describe('what is wrong with a question', () => {
  it.each([
    [{ pair: ['320583'] }, '"--pair" is 320583. Expected: two places with a comma between: 320581,110000.'],
    [{ pairPeriod: ['2018', '2019', '2020'] }, '"--pair-period" is 2018,2019,2020. Expected: two times with a comma'],
    [{ pair: ['320583', 'CN'], pairPeriod: ['2018', '2019'] }, 'is 320583,CN; 2018,2019. Expected: one of --pair and'],
    [{ select: ['printed', 'bounds'] }, 'precision, interval, minInclusive, minExclusive, maxInclusive, maxExclusive,'],
  ])('is said as the flags are written: %j', async (flags, message) => {
    const told = await read(flags)
    expect('issues' in told && told.issues.map((issue) => issue.message).join()).toContain(message)
  })
})
