import { expect, it } from 'vitest'
import { changshu } from '../../src/datasets/index'
import { RolmError } from '../../src/issue'
import { loadTable } from '../../src/rdf/load-table'
import { readRdf } from '../../src/rdf/read'
import type { RdfFormat } from '../../src/rdf/write'
import { writeRdf } from '../../src/rdf/write'

it.each(['ttl', 'xml', 'toString'])('refuses the form %s by name, in writing and in reading', async (name) => {
  const format = name as RdfFormat // what a program without types may say
  const refusal = `"${name}" is no form of linked data: give one of turtle, n-triples, trig, json-ld`
  expect(() => writeRdf(changshu, format)).toThrow(RolmError)
  expect(() => writeRdf(changshu, format)).toThrow(refusal)
  await expect(readRdf('', format)).rejects.toThrow(refusal)
  await expect(loadTable('', format)).rejects.toThrow(refusal)
})
