import type { Bilingual } from '../fill'
import type { IssueCode } from '../issues'
import type { ReasonCode } from '../reasons'
import type { RefusalCode } from '../refusals'
import { basePages } from './base-pages'
import { copyPages } from './copy-pages'
import { cubePages } from './cube-pages'
import { endpointPages } from './endpoint-pages'
import { fetchPages } from './fetch-pages'
import { fieldPages } from './field-pages'
import { figurePages } from './figure-pages'
import { filePages } from './file-pages'
import { formatPages } from './format-pages'
import { headerPages } from './header-pages'
import { indicatorPages } from './indicator-pages'
import { jsonPages } from './json-pages'
import { measurePages } from './measure-pages'
import { methodPages } from './method-pages'
import type { Code, IssuePage, Page, ReasonPage, RefusalPage } from './page'
import { partPages } from './part-pages'
import { partlyPages } from './partly-pages'
import { placePages } from './place-pages'
import { linkedDataPages, proofPages } from './proof-pages'
import { divisionRefusalPages, sumRefusalPages } from './refusal-pages'
import { releasePages } from './release-pages'
import { sourcePages } from './source-pages'
import { timePages } from './time-pages'
import { typedPages } from './typed-pages'
import { workbookPages } from './workbook-pages'

/** The page of each issue. A code without one does not compile, and the compiler names it. */
export const issuePages: Readonly<Record<IssueCode, IssuePage>> = {
  ...filePages,
  ...headerPages,
  ...fieldPages,
  ...releasePages,
  ...indicatorPages,
  ...placePages,
  ...figurePages,
  ...typedPages,
  ...partPages,
  ...linkedDataPages,
  ...jsonPages,
  ...cubePages,
  ...partlyPages,
  ...proofPages,
  ...copyPages,
  ...endpointPages,
  ...workbookPages,
  ...fetchPages,
  ...formatPages,
}

/** The page of each reason, in the same way. */
export const reasonPages: Readonly<Record<ReasonCode, ReasonPage>> = {
  ...measurePages,
  ...timePages,
  ...basePages,
  ...sourcePages,
  ...methodPages,
}

/** The page of each refusal of a query, in the same way. */
export const refusalPages: Readonly<Record<RefusalCode, RefusalPage>> = {
  ...sumRefusalPages,
  ...divisionRefusalPages,
}

/** The page of each code that the program says. */
export const pages: Readonly<Record<Code, Page>> = { ...issuePages, ...reasonPages, ...refusalPages }

/** Some pages under one heading. */
export interface PageGroup {
  readonly title: Bilingual
  readonly codes: readonly Code[]
}

const codesOf = (group: Readonly<Partial<Record<Code, Page>>>): readonly Code[] => Object.keys(group) as readonly Code[] // the keys of a constant

/** The pages in the order in which they are listed: what may be wrong with data, why figures are hard to compare, why a query gives no number. */
export const pageGroups: readonly PageGroup[] = [
  { title: { en: 'Files and tables', zh: '文件与表格' }, codes: codesOf({ ...filePages, ...headerPages }) },
  { title: { en: 'Workbooks', zh: '工作簿' }, codes: codesOf(workbookPages) },
  { title: { en: 'Fields, codes and ids', zh: '栏目、代码与编号' }, codes: codesOf(fieldPages) },
  { title: { en: 'Status, approval and versions', zh: '状态、审核与版本' }, codes: codesOf(releasePages) },
  { title: { en: 'Indicators of your own', zh: '自设指标' }, codes: codesOf(indicatorPages) },
  { title: { en: 'Places of your own', zh: '自列地区' }, codes: codesOf(placePages) },
  { title: { en: 'Figures and periods', zh: '数字与时期' }, codes: codesOf({ ...figurePages, ...typedPages }) },
  { title: { en: 'Parts and quotations', zh: '合计、部分与摘引' }, codes: codesOf(partPages) },
  { title: { en: 'Linked data', zh: '关联数据' }, codes: codesOf({ ...linkedDataPages, ...jsonPages }) },
  { title: { en: 'Linked data of others', zh: '他人的关联数据' }, codes: codesOf(partlyPages) },
  { title: { en: 'Data cubes', zh: '数据立方体' }, codes: codesOf(cubePages) },
  { title: { en: 'Proof against documents', zh: '与原件核对' }, codes: codesOf(proofPages) },
  { title: { en: 'Looking for facts in a copy', zh: '在新副本中查找' }, codes: codesOf(copyPages) },
  { title: { en: 'Data at an address', zh: '网址处的数据' }, codes: codesOf(fetchPages) },
  { title: { en: 'Forms and archives', zh: '格式与压缩包' }, codes: codesOf(formatPages) },
  { title: { en: 'SPARQL endpoints', zh: 'SPARQL 查询端点' }, codes: codesOf(endpointPages) },
  { title: { en: 'Comparing: what is measured', zh: '比较：指标' }, codes: codesOf(measurePages) },
  { title: { en: 'Comparing: when', zh: '比较：时期' }, codes: codesOf(timePages) },
  { title: { en: 'Comparing: what a rate is a share of', zh: '比较：比率的基数' }, codes: codesOf(basePages) },
  { title: { en: 'Comparing: places, sources and print', zh: '比较：地区、来源与印法' }, codes: codesOf(sourcePages) },
  { title: { en: 'Comparing: what was done', zh: '比较：所作的处理' }, codes: codesOf(methodPages) },
  {
    title: { en: 'Querying: why there is no sum and no share', zh: '查询：为何没有合计或份额' },
    codes: codesOf(sumRefusalPages),
  },
  {
    title: { en: 'Querying: why there is no figure per year or head', zh: '查询：为何没有年均数或人均数' },
    codes: codesOf(divisionRefusalPages),
  },
]
