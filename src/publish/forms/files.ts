import { diffDatasets } from '../../check/diff/diff'
import { writeRevision } from '../../check/diff/revision'
import { localName, versionDocumentOf } from '../../mapping/address'
import { jsonSchema } from '../../mapping/json-schema'
import { isApproved } from '../../model/approval'
import type { Dataset, LargeDataset } from '../../model/dataset'
import { jsonPieces } from '../../model/json'
import { jsonText } from '../../rdf/json-text'
import { type RdfFormat, rdfPieces } from '../../rdf/write'
import { writeCodebookCsv } from '../../tables/codebook'
import { writeCodebook } from '../../tables/codebook-text'
import { datasetTables, tablePieces, writeHead } from '../../tables/dataset-tables'
import { writeDatasetWorkbookChunks } from '../../tables/dataset-workbook'
import { parquetChunks } from '../../tables/parquet-write'
import { tidyCsvPieces } from '../../tables/tidy'
import { archive } from '../../tables/workbook/zip'
import type { Label } from '../../vocabulary/catalogue'
import { inMemory, versionPath } from '../versions'
import { rdfFilesOf } from './addresses'
import { citationText } from './citation'
import { csvwText, cubePieces } from './csvw'
import { dcatPieces } from './dcat'
import type { FormFile, FormKind, Piece, Publication } from './form'
import { dataPackageText } from './package'
import { pagePieces } from './page'
import { readmeText } from './readme'
import { voidPieces } from './void'
import { htaccessText, zenodoText } from './web'
import { tableTitles } from './words'

/** Which forms are written: those that everybody needs, or every one. */
export interface FormChoice {
  readonly all: boolean
  /** The version before, where what has changed since is to be told. */
  readonly since?: Dataset | undefined
}

/** A row of the table of forms: a file of every dataset, or several. */
interface Form {
  /** `*` stands for the name of the dataset. */
  readonly path: string
  readonly mediaType: string
  readonly kind: FormKind
  /** Written only where every form is asked for. */
  readonly extra?: true
  readonly title: Label
  readonly pieces: (publication: Publication) => Iterable<Piece>
}

const byteOrderMark = '\uFEFF'

const form = (
  [path, mediaType, kind]: readonly [path: string, mediaType: string, kind: FormKind],
  [en, zh]: readonly [en: string, zh: string],
  pieces: Form['pieces'],
): Form => ({ path, mediaType, kind, title: { en, zh }, pieces })

const extra = (...row: Parameters<typeof form>): Form => ({ ...form(...row), extra: true })

function* withMark(pieces: Iterable<Piece>): Generator<Piece> {
  yield byteOrderMark
  yield* pieces
}

/** Linked data that names the files in which it stands. */
const linkedPieces = (
  publication: Publication,
  format: RdfFormat,
  kind: 'data' | 'version' = 'data',
): Iterable<string> =>
  rdfPieces(publication.dataset, format, {
    permanent: kind === 'version',
    files: rdfFilesOf(publication, kind),
  })

const csv = 'text/csv'
const markdown = 'text/markdown'

/** The forms of every dataset but its tables, in the order in which a reader meets them. */
const forms: readonly Form[] = [
  form(
    ['*.ttl', 'text/turtle', 'data'],
    [
      'linked data in Turtle: every fact, for people who read RDF and for programs',
      '关联数据（Turtle）：全部事实，人与程序均可读',
    ],
    (publication) => linkedPieces(publication, 'turtle'),
  ),
  form(
    ['*.jsonld', 'application/ld+json', 'data'],
    ['linked data in JSON-LD: every fact, as a tree', '关联数据（JSON-LD）：全部事实，呈树状'],
    (publication) => linkedPieces(publication, 'json-ld'),
  ),
  extra(
    ['*.nt', 'application/n-triples', 'data'],
    ['linked data in N-Triples: every fact, a statement a line', '关联数据（N-Triples）：全部事实，每行一条陈述'],
    (publication) => linkedPieces(publication, 'n-triples'),
  ),
  extra(
    ['*.trig', 'application/trig', 'data'],
    ['linked data in TriG: every fact, in a graph of its own', '关联数据（TriG）：全部事实，单独成图'],
    (publication) => linkedPieces(publication, 'trig'),
  ),
  extra(
    ['*.json', 'application/json', 'data'],
    ['JSON: every fact, for programs in JavaScript', 'JSON：全部事实，供 JavaScript 程序使用'],
    ({ dataset }) => jsonPieces(dataset),
  ),
  form(
    ['*.csv', csv, 'data'],
    [
      'the figures as one flat table, for R, Python and other programs',
      '全部数字，一张平面表，供 R、Python 等程序使用',
    ],
    ({ dataset }) => tidyCsvPieces(dataset),
  ),
  form(
    ['*-spreadsheet.csv', csv, 'data'],
    [
      'the same table with a byte order mark, which spreadsheets open without garbled characters',
      '内容同上，带字节顺序标记，用电子表格软件打开不会出现乱码',
    ],
    ({ dataset }) => withMark(tidyCsvPieces(dataset)),
  ),
  extra(
    ['*-cube.csv', csv, 'data'],
    [
      'the figures as a data cube, an address or a typed value a cell, for converters to linked data',
      '全部数字，数据立方体形式，每格为一个网址或带类型的值，供转换为关联数据',
    ],
    cubePieces,
  ),
  form(
    ['dataset.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'data'],
    ['every fact as a workbook, a sheet a table', '工作簿：全部事实，每张表一个工作表'],
    ({ dataset }) => writeDatasetWorkbookChunks(dataset, dataset.title.zh === undefined ? 'en' : 'zh'),
  ),
  extra(
    ['*.parquet', 'application/vnd.apache.parquet', 'data'],
    ['the figures in Parquet, for DuckDB, Spark and pandas', '全部数字（Parquet），供 DuckDB、Spark、pandas 使用'],
    ({ dataset }) => parquetChunks(dataset),
  ),
  form(
    ['codebook.csv', csv, 'about'],
    ['what each column, indicator and place is, as a table', '各栏、各指标、各地区的含义，表格形式'],
    ({ dataset }) => [writeCodebookCsv(dataset)],
  ),
  form(
    ['codebook.en.md', markdown, 'about'],
    ['what each column, indicator and place is, in English', '各栏、各指标、各地区的含义（英文）'],
    ({ dataset }) => [writeCodebook(dataset, 'en')],
  ),
  form(
    ['codebook.zh.md', markdown, 'about'],
    ['what each column, indicator and place is, in Chinese', '各栏、各指标、各地区的含义（中文）'],
    ({ dataset }) => [writeCodebook(dataset, 'zh')],
  ),
  form(
    ['CITATION.cff', 'application/yaml', 'about'],
    ['how to cite the dataset', '如何引用本数据集'],
    ({ dataset }) => [citationText(dataset)],
  ),
  form(
    ['datapackage.json', 'application/json', 'about'],
    [
      'the tables as a Data Package: the type of every column, keys, hashes',
      '数据包描述文件（Data Package）：各栏的类型、主键外键和校验值',
    ],
    (publication) => [dataPackageText(publication)],
  ),
  extra(
    ['csv-metadata.json', 'application/csvm+json', 'about'],
    [
      'the tables as CSV on the Web: types, keys, and how the cube becomes linked data',
      '表格描述文件（CSV on the Web）：类型、主键外键，以及数据立方体表如何转换为关联数据',
    ],
    (publication) => [csvwText(publication)],
  ),
  extra(
    ['schema.json', 'application/schema+json', 'about'],
    ['the JSON Schema of the JSON form', 'JSON 形式的模式定义（JSON Schema）'],
    () => [jsonText(jsonSchema())],
  ),
  extra(
    ['void.ttl', 'text/turtle', 'about'],
    [
      'how the linked data is made up (VoID): classes, properties and how often each occurs',
      '关联数据的构成（VoID）：所含的类和属性及其数量',
    ],
    voidPieces,
  ),
  extra(
    ['.zenodo.json', 'application/json', 'about'],
    ['what the archive Zenodo is told', '供存档平台 Zenodo 使用的元数据'],
    (publication) => [zenodoText(publication)],
  ),
  extra(
    ['.htaccess', 'text/plain', 'about'],
    ['how an Apache server gives the form that is asked for', 'Apache 服务器设置：按请求的格式返回相应文件'],
    (publication) => [htaccessText(publication)],
  ),
  form(
    ['*.html', 'text/html', 'about'],
    ['a page to read and print, in Chinese and English', '可供阅读和打印的网页，中英双语'],
    pagePieces,
  ),
  form(['README.md', markdown, 'about'], ['what each file is', '各文件的说明'], (publication) => [
    readmeText(publication),
  ]),
  form(
    ['*.zip', 'application/zip', 'about'],
    ['all of these in one archive', '以上全部文件的压缩包'],
    ({ dataset, written, read }) =>
      archive(written.map(({ path }) => ({ name: `${localName(dataset.id)}/${path}`, text: read(path) }))),
  ),
  extra(
    ['dcat.ttl', 'text/turtle', 'about'],
    [
      'the record for catalogues (DCAT 3, StatDCAT-AP 3): each file, the archive too, with its length and hash',
      '供数据目录使用的记录（DCAT 3、StatDCAT-AP 3）：各文件（含压缩包）的大小和校验值',
    ],
    dcatPieces,
  ),
]

/** The tables of a dataset, and their head, in the form that a city fills in: together they are the whole dataset. */
const tableForms = (dataset: LargeDataset): readonly Form[] => [
  form(
    ['tables/dataset.yaml', 'application/yaml', 'table'],
    ['the head: title, publisher, version, documents', '数据集首部：标题、发布者、版本、来源文件'],
    () => [writeHead(dataset)],
  ),
  ...datasetTables(dataset).map((table) => {
    const { en, zh } = tableTitles[table.name]
    return form([`tables/${table.name}`, csv, 'table'], [en, zh], () => tablePieces(table))
  }),
]

/** The files of a version at its permanent address, which no later publishing changes. */
const versionForms = (dataset: LargeDataset): readonly Form[] => {
  const { id, version } = dataset
  const at = (extension: string): string => versionPath(id, version, extension)
  return [
    form(
      [at('ttl'), 'text/turtle', 'version'],
      [`version ${version} in Turtle, at its permanent address`, `版本 ${version}（Turtle），网址永久不变`],
      (publication) => linkedPieces(publication, 'turtle', 'version'),
    ),
    form(
      [at('jsonld'), 'application/ld+json', 'version'],
      [`version ${version} in JSON-LD`, `版本 ${version}（JSON-LD）`],
      (publication) => linkedPieces(publication, 'json-ld', 'version'),
    ),
    form(
      [at('csv'), csv, 'version'],
      [`the figures of version ${version} as a flat table`, `版本 ${version} 的全部数字，一张平面表`],
      () => tidyCsvPieces(dataset, versionDocumentOf(dataset)),
    ),
  ]
}

/** What has changed since the version before, as linked data and as JSON. */
const changeForms = (dataset: LargeDataset, since: Dataset): readonly Form[] => {
  const difference = diffDatasets(since, inMemory(dataset))
  return [
    form(
      ['changes.ttl', 'text/turtle', 'about'],
      [
        `what has changed since version ${since.version}: which fact revises which`,
        `相对版本 ${since.version} 的变化：哪条事实修订了哪条`,
      ],
      () => [writeRevision(difference, 'turtle')],
    ),
    form(
      ['changes.json', 'application/json', 'about'],
      [`what has changed since version ${since.version}, field by field`, `相对版本 ${since.version} 的变化：逐项列出`],
      () => [`${JSON.stringify(difference, null, 2)}\n`],
    ),
  ]
}

/** The files that a dataset is published in, in the order in which they are written: those about others behind these. */
export const formFiles = (dataset: LargeDataset, { all, since }: FormChoice): readonly FormFile[] => {
  const name = isApproved(dataset) ? localName(dataset.id) : `${localName(dataset.id)}-draft`
  const chosen = forms.filter(({ extra }) => all || extra !== true)
  const ofKind = (kind: FormKind): readonly Form[] => chosen.filter((each) => each.kind === kind)
  return [
    ...ofKind('data'),
    ...tableForms(dataset),
    ...(isApproved(dataset) ? versionForms(dataset) : []),
    ...(since === undefined ? [] : changeForms(dataset, since)),
    ...ofKind('about'),
  ].map(({ path, ...rest }) => ({ ...rest, path: path.replace('*', () => name) }))
}
