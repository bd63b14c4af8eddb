import { describe, expect, it } from 'vitest'
import { query } from '../../src/query/evaluate'
import { tableOf } from '../../src/query/table-of'
import { writeRdf } from '../../src/rdf/write'
import { compileSparql } from '../../src/sparql/compile'
import { embeddedStore, queryEmbedded } from '../../src/sparql/embedded'
import { declaring, ownWords, questionsOnDeclared } from '../query/declaring'

// Indicators and places that datasets declare are asked for, grouped and added up as the table does it.

const store = await embeddedStore(declaring.map((dataset) => writeRdf(dataset, 'turtle')))
const table = tableOf(declaring)

describe('what datasets declare', () => {
  it.each(questionsOnDeclared)('is answered by SPARQL: %j', async (question) => {
    const answer = await queryEmbedded(store, question, { datasets: declaring })
    expect(answer).toEqual({ ok: true, value: query(table, question), issues: [] })
  })

  it('is not known to a text that is compiled without the datasets', () => {
    const question = { where: { indicator: ownWords.seats } }
    expect(() => compileSparql(question)).toThrow('walk-ins')
    expect(compileSparql(question, { datasets: declaring }).text).toContain(`VALUES ?indicator { <${ownWords.seats}> }`)
  })
})
