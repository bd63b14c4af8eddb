import type { Bilingual, Parameters } from '../fill'
import type { IssueCode } from '../issues'
import type { ReasonCode } from '../reasons'
import type { RefusalCode } from '../refusals'

/** Every code that the program says: those of issues, of reasons, and of why a query gives no number. */
export type Code = IssueCode | ReasonCode | RefusalCode

/** A table of a dataset's folder, or its head in tables, which then stands in place of the one in YAML. */
export type TableFile =
  | 'dataset.csv'
  | 'sources.csv'
  | 'observations.csv'
  | 'quotes.csv'
  | 'indicators.csv'
  | 'places.csv'
  | 'parts.csv'
  | 'notes.csv'
  | 'instruments.csv'
  | 'recognitions.csv'

/** A fresh copy of the made-up document. */
export type CopyFile = 'copy.txt' | 'copy.html'

/** A text of an example: the same in both languages, a table's header apart, or one text for each. */
export type Snippet = string | Bilingual

/**
 * An input that raises an issue, and the same mended. Examples are run: what is not given here comes from the made-up
 * folder beside them.
 *
 * - In a table: the whole table, and `beside` it other tables. `saved` says in what encoding, if not in UTF-8.
 * - In `dataset.yaml` and `dataset.ttl`: some lines, which stand in the made-up one as `mended` has them; or, in the former,
 *   `inPlaceOf` others that stand there. `published` is a day on which it is published.
 * - In `data.json`, `dataset.jsonld` and `dataset.trig`: the same. Reading JSON-LD needs a package that not everyone has, so
 *   `said` fills the sentence, as a run of the example does. `contexts` says what a reader who asks for others' contexts
 *   gets: an empty one, or the answer 404; without it they are not asked for.
 * - In `cube.ttl`: some lines of the made-up cube, or all of one behind the prefixes. `most` is how many offenders of a
 *   constraint are named, if not as many as usual.
 * - In `theirs.ttl`: the whole of a file of others, of which what is understood is read.
 * - In `report.txt`: the document that the figures are proved against.
 * - In a folder: the names of the files that are there.
 * - In a copy: a fresh copy of the document, in which the figures are looked for, and tables of theirs. `saved` as above.
 */
export type RunExample =
  | {
      readonly in: TableFile
      readonly wrong: Snippet
      readonly mended: Snippet
      readonly beside?: Readonly<Partial<Record<TableFile, string>>>
      readonly saved?: 'latin1'
    }
  | {
      readonly in: 'dataset.ttl' | 'dataset.trig' | 'data.json' | 'theirs.ttl' | 'report.txt'
      readonly wrong: string
      readonly mended: string
    }
  | {
      readonly in: 'dataset.yaml'
      readonly wrong: string
      readonly mended: string
      readonly inPlaceOf?: string
      readonly published?: string
    }
  | {
      readonly in: 'dataset.jsonld'
      readonly wrong: string
      readonly mended: string
      readonly contexts?: 'empty' | 'not-found'
      readonly said: Readonly<Record<string, string>>
    }
  | {
      readonly in: 'cube.ttl'
      readonly wrong: string
      readonly mended: string
      readonly whole?: true
      readonly most?: number
    }
  | {
      readonly in: 'folder' | 'documents'
      readonly wrong: readonly string[]
      readonly mended: readonly string[]
    }
  | {
      readonly in: CopyFile
      readonly wrong: string
      readonly mended: string
      readonly beside?: Readonly<Partial<Record<TableFile, string>>>
      readonly saved?: 'latin1'
    }

/** An input that is too large to be printed, or no text: it is described, and `said` fills the sentence. */
export interface DescribedExample {
  readonly in:
    | TableFile
    | CopyFile
    | 'dataset.xlsx'
    | 'figures.parquet'
    | 'cube.ttl'
    | 'data.json'
    | 'dataset.jsonld'
    | 'dataset.ttl'
    | 'endpoint'
    | 'address'
    | 'file'
  readonly described: Bilingual
  readonly mended: Bilingual
  readonly said: Parameters
}

export type IssueExample = RunExample | DescribedExample

interface PageText {
  /** What it is about, in a few words. */
  readonly title: Bilingual
  /** What is said, and why it matters. Of a reason: its effect on the verdict too. */
  readonly meaning: Bilingual
  /** Codes that are easily taken for this one, or come with it. */
  readonly related?: readonly Code[]
}

/** The page of an issue. */
export interface IssuePage extends PageText {
  /** What to do. */
  readonly remedy: Bilingual
  readonly example: IssueExample
}

/** A dataset of the package, by its short name. */
export type BundledName = 'changshu' | 'beijing' | 'china' | 'population'

/** One figure of an example: of a dataset of the package, or a row of the example's own table. */
export interface FigureOf {
  readonly of: BundledName | 'made-up'
  readonly figure: string
}

/** A fact that is no figure, of a dataset of the package. */
export interface StatementOf {
  readonly of: 'changshu'
  readonly list: 'trends' | 'statedCounts'
  readonly statement: string
}

/** Two figures that raise a reason, or one figure or other fact that raises it alone. */
export interface PairExample {
  readonly a: FigureOf | StatementOf
  readonly b?: FigureOf
  /** Rows of observations.csv that are made up, and notes on them. */
  readonly table?: string
  readonly notes?: string
  /** How the two are compared, beyond as they stand. */
  readonly with?: 'per-year' | 'per-head' | 'below-next-unit'
  /** The arithmetic, or what else is to be seen in the figures. */
  readonly shows: Bilingual
}

/** What a reason does to a verdict: `depends` on the figures; `none` where it is a finding alone. */
export type PageEffect = 'not-comparable' | 'caveat' | 'depends' | 'none'

/** The page of a reason. */
export interface ReasonPage extends PageText {
  readonly effect: PageEffect
  readonly example: PairExample
}

/** A question that is refused a number, and one like it that is not: both are asked of the same figures. */
export interface QuestionExample {
  /** The datasets of the package that are asked; none where rows of `table` are. */
  readonly of: readonly BundledName[]
  /** Rows of observations.csv that are made up. */
  readonly table?: string
  /** The two questions, as JSON. */
  readonly asked: string
  readonly instead: string
}

/** The page of why a query gives no number. */
export interface RefusalPage extends PageText {
  /** What to ask instead. */
  readonly remedy: Bilingual
  readonly example: QuestionExample
}

export type Page = IssuePage | ReasonPage | RefusalPage
