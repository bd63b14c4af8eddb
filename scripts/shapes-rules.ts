import type { AnyRecord } from '../src/mapping/field'
import { isNested } from '../src/mapping/field'
import type { JsonSchema } from '../src/mapping/model-schema'
import { expectation } from '../src/messages/expected'
import type { Bilingual } from '../src/messages/fill'
import { isIssueCode, messageOf } from '../src/messages/issues'
import type { Rule } from '../src/model/rules'
import { meanings } from '../src/vocabulary/meanings'
import { inBrackets, inList, iri, line, pathOf } from './shapes-turtle'

const given = (path: string): string => inBrackets(line('sh:path', path), line('sh:minCount', '1'))
const absent = (path: string): string => inBrackets(line('sh:path', path), line('sh:maxCount', '0'))
const having = (...properties: readonly string[]): string =>
  inBrackets(...properties.map((property) => line('sh:property', property)))

/**
 * A rule between fields in the words of SHACL. `some` is for texts, which are values and no nodes: that a text has some
 * words, the fields that hold it say.
 */
export const ruleConstraint = (rule: Rule, mapping: AnyRecord, schema: JsonSchema): string | undefined => {
  const fieldOf = (name: string) => {
    const field = mapping.fields[name]
    if (field === undefined) throw new Error(`a rule names ${name}, which has no field`)
    return field
  }
  const path = (name: string): string => pathOf(fieldOf(name))
  const oneOf = (name: string, codes: readonly string[]): string => {
    const field = fieldOf(name)
    if (isNested(field) || field.kind.is !== 'code')
      throw new Error(`a rule asks for the codes of ${name}, which has none`)
    const { list } = field.kind
    return inBrackets(line('sh:path', path(name)), line('sh:in', inList(codes.map((code) => iri(list.iriOf(code))))))
  }
  const others = (name: string, codes: readonly string[]): readonly string[] => {
    const all = schema.properties?.[name]?.enum
    return (Array.isArray(all) ? all.map(String) : []).filter((code) => !codes.includes(code))
  }
  switch (rule.is) {
    case 'some':
      return undefined
    case 'not-both':
      return line('sh:not', having(...rule.fields.map((field) => given(path(field)))))
    case 'together': {
      const [both, neither] = [given, absent].map((which) => having(...rule.fields.map((field) => which(path(field)))))
      return line('sh:or', inList([both ?? '', neither ?? '']))
    }
    case 'exactly-when': {
      const holds = having(oneOf(rule.other, rule.values), given(path(rule.field)))
      const doesNot = having(oneOf(rule.other, others(rule.other, rule.values)), absent(path(rule.field)))
      return line('sh:or', inList([holds, doesNot]))
    }
    case 'only-when':
      return line('sh:or', inList([having(absent(path(rule.field))), having(oneOf(rule.other, rule.values))]))
    case 'needed-when':
      return line(
        'sh:or',
        inList([
          having(given(path(rule.field))),
          having(oneOf(rule.other, others(rule.other, rule.values))),
          ...(rule.unless === undefined ? [] : [having(given(path(rule.unless)))]),
        ]),
      )
    case 'needs':
      return line('sh:or', inList([having(absent(path(rule.field))), having(given(path(rule.other)))]))
  }
}

/** What is said of a broken rule, as far as it needs no value of the record. */
const wordsOf = ({ message }: Rule): Bilingual => {
  if (!isIssueCode(message)) return expectation(message)
  const { en, zh } = messageOf(message)
  const whole = ({ what, remedy }: typeof en): readonly string[] => [what, remedy].filter((text) => !text.includes('{'))
  return { en: whole(en).join(' '), zh: whole(zh).join('') }
}

/** The message of a rule: the fields that it is about, and what is to be done. */
export const ruleMessage = (record: string, rule: Rule): Bilingual => {
  const { en, zh } = wordsOf(rule)
  const fields = 'fields' in rule ? rule.fields : [rule.field, rule.other]
  const labels = fields.map((field) => meanings[record]?.[field]?.label ?? { en: field, zh: field })
  const names = { en: labels.map((label) => label.en).join('; '), zh: labels.map((label) => label.zh).join('、') }
  return { en: `${names.en}: ${en}`, zh: `${names.zh}：${zh}` }
}
