import type { factIssues } from '../src/messages/fact-issues'
import type { linkedIssues } from '../src/messages/linked-issues'
import type { releaseIssues } from '../src/messages/release-issues'

/**
 * How far a form of validation can say what the check in code says: all of it, some of it, or nothing. `never` is for what
 * cannot come up in that form.
 */
export type Reach = 'says' | 'partly' | 'code-only' | 'never'

interface Reaches {
  /** ontology/schema.json, for the JSON form. */
  readonly schema: Reach
  /** ontology/shapes.ttl, for linked data. */
  readonly shapes: Reach
  /** What is left to code, where something is and it is not plain from the code's name. */
  readonly left?: string
}

type DatasetCode =
  | Exclude<keyof typeof factIssues, 'key-forbidden'> // of text, before there is a dataset
  | keyof typeof releaseIssues
  | Extract<
      keyof typeof linkedIssues,
      'dataset-missing' | 'dataset-repeated' | 'property-missing' | 'property-repeated' | 'term-not-valid'
    >

const says = { schema: 'says', shapes: 'says' } as const
const codeOnly = { schema: 'code-only', shapes: 'code-only' } as const

/** What JSON Schema and SHACL can say of a dataset, code by code. A code without a row does not compile. */
export const reaches: Readonly<Record<DatasetCode, Reaches>> = {
  'dataset-missing': { schema: 'never', shapes: 'code-only' },
  'dataset-repeated': { schema: 'never', shapes: 'code-only' },
  // fields and values
  'field-missing': { schema: 'says', shapes: 'never' },
  'field-unknown': { schema: 'says', shapes: 'never' },
  'property-missing': { schema: 'never', shapes: 'says' },
  'property-repeated': { schema: 'never', shapes: 'says' },
  'term-not-valid': {
    schema: 'never',
    shapes: 'partly',
    left: 'what follows from the facts (the ends of periods, the documents of quotations), and where addresses stand',
  },
  'value-not-valid': {
    schema: 'partly',
    shapes: 'partly',
    left: 'days that no calendar has, addresses that no browser can parse, ids in another coding of Unicode',
  },
  'code-unknown': { schema: 'says', shapes: 'never' },
  'text-missing': { schema: 'says', shapes: 'never' },
  'assumption-without-reason': says,
  // status and versions
  'approval-missing': says,
  'withdrawal-without-reason': says,
  'correction-without-version': says,
  'version-not-later': codeOnly,
  'issued-too-early': codeOnly,
  // periods and dates
  'dates-do-not-fit': { schema: 'partly', shapes: 'partly', left: 'whether dates are of the kind and in the calendar' },
  'duration-does-not-fit': says,
  'end-before-start': codeOnly,
  'date-impossible': codeOnly,
  'later-than-source': codeOnly,
  'period-kind-unfit': codeOnly,
  // quotations
  'offset-missing': says,
  'offsets-disagree-with-quote': codeOnly,
  'quote-disagrees': { schema: 'code-only', shapes: 'never' },
  // the catalogue
  'indicator-unknown': {
    schema: 'code-only',
    shapes: 'partly',
    left: 'a code that the graph declares and the catalogue lacks',
  },
  'indicator-in-catalogue': codeOnly,
  'indicator-not-in-catalogue': codeOnly,
  'indicator-name-taken': codeOnly,
  'indicator-cyclic': codeOnly,
  'range-upside-down': codeOnly,
  'jurisdiction-unknown': { schema: 'code-only', shapes: 'partly', left: 'the same' },
  'jurisdiction-in-catalogue': codeOnly,
  'jurisdiction-cyclic': codeOnly,
  'breakdown-unknown': codeOnly,
  'unit-not-of-indicator': codeOnly,
  'not-whole': codeOnly,
  'outside-natural-range': codeOnly,
  // the printed form
  'value-disagrees-with-printed': codeOnly,
  'precision-disagrees-with-printed': codeOnly,
  'bounds-disagree-with-printed': codeOnly,
  // between records
  'reference-unknown': {
    schema: 'code-only',
    shapes: 'partly',
    left: 'what a note is about, which may be a fact of any kind',
  },
  'id-repeated': codeOnly,
  'id-reserved': codeOnly,
  'key-repeated': codeOnly,
  'part-exceeds-total': codeOnly,
  'parts-exceed-total': codeOnly,
  'parts-cyclic': codeOnly,
  'parts-do-not-meet-total': codeOnly,
}
