import type { IssueInChinese, IssueText } from './issue-message'

/**
 * Issues with the integrity constraints of the RDF Data Cube Recommendation (section 11), in the order of their numbers:
 * IC-0 to IC-21, each with a code.
 */
export const cubeConstraints = {
  'cube-ic-0-value-not-of-datatype': [
    'error',
    'IC-0: {property} of {node} is "{received}", which its datatype does not have.',
    'Correct the value, or give the datatype that it is of.',
  ],
  'cube-ic-1-not-one-data-set': [
    'error',
    'IC-1: the observation {node} belongs to {received} data sets.',
    'Give it one qb:dataSet, no fewer and no more.',
  ],
  'cube-ic-2-not-one-structure': [
    'error',
    'IC-2: the data set {node} follows {received} structure definitions.',
    'Give it one qb:structure, no fewer and no more.',
  ],
  'cube-ic-3-no-measure': [
    'error',
    'IC-3: the structure definition {node} declares no measure.',
    'Add a component with qb:measure.',
  ],
  'cube-ic-4-no-range': [
    'error',
    'IC-4: the dimension {node} has no range.',
    'Add an rdfs:range, such as skos:Concept.',
  ],
  'cube-ic-5-no-code-list': [
    'error',
    'IC-5: the dimension {node} has concepts as its values, and no code list.',
    'Add a qb:codeList.',
  ],
  'cube-ic-6-optional-not-attribute': [
    'error',
    'IC-6: the component {node} may be left out, but {property} is no attribute.',
    'Only attributes may have qb:componentRequired false: remove it, or declare an attribute.',
  ],
  'cube-ic-7-slice-key-unclaimed': [
    'error',
    'IC-7: no structure definition has the slice key {node}.',
    'Add it to one with qb:sliceKey.',
  ],
  'cube-ic-8-slice-key-property-undeclared': [
    'error',
    'IC-8: the slice key {node} fixes {property}, which is no component of {other}.',
    'Declare the component there, or remove it from the key.',
  ],
  'cube-ic-9-not-one-slice-key': [
    'error',
    'IC-9: the slice {node} follows {received} slice keys.',
    'Give it one qb:sliceStructure, no fewer and no more.',
  ],
  'cube-ic-10-slice-dimension-missing': [
    'error',
    'IC-10: the slice {node} has no value for {property}, which its slice key fixes.',
    'Add the value, or remove the property from the key.',
  ],
  'cube-ic-11-dimension-missing': [
    'error',
    'IC-11: the observation {node} has no value for the dimension {property}.',
    'Add it to the observation, or to a slice that has it.',
  ],
  'cube-ic-12-duplicate-observation': [
    'error',
    'IC-12: the observation {node} has the same dimension values as {other}, in one data set.',
    'Remove one of them, or correct the value in which they should differ.',
  ],
  'cube-ic-13-required-missing': [
    'error',
    'IC-13: the observation {node} has no value for {property}, which is required.',
    'Add it to the observation, or attach it to its data set.',
  ],
  'cube-ic-14-measure-missing': [
    'error',
    'IC-14: the observation {node} has no value for the measure {property}, and there is no measure dimension.',
    'Add the value, or declare qb:measureType and give each observation one measure.',
  ],
  'cube-ic-15-measure-of-type-missing': [
    'error',
    'IC-15: the observation {node} names {property} as its measure, and has no value for it.',
    'Add the value, or correct qb:measureType.',
  ],
  'cube-ic-16-measure-of-other-type': [
    'error',
    'IC-16: the observation {node} has a value for the measure {property}, which its qb:measureType is not.',
    'Put each measure on an observation of its own.',
  ],
  'cube-ic-17-measure-not-observed': [
    'error',
    'IC-17: no observation gives the measure {property} for the other dimension values of {node}.',
    'Add one: where there is a measure dimension, what is observed with one measure is observed with all.',
  ],
  'cube-ic-18-observation-of-other-data-set': [
    'error',
    'IC-18: the observation {node} stands in a slice of {received}, but not in that data set.',
    'Give it that qb:dataSet, or take it out of the slice {other}.',
  ],
  'cube-ic-19-code-not-in-list': [
    'error',
    'IC-19: {property} of the observation {node} is {received}, no concept of the code list {other}.',
    'Correct the value, or add it to the list: typed skos:Concept, with skos:inScheme or as a skos:member.',
  ],
  'cube-ic-20-code-not-in-hierarchy': [
    'error',
    'IC-20: {property} of the observation {node} is {received}, which no root of {other} leads to.',
    'Correct the value, or link it to its parent by the qb:parentChildProperty of the list.',
  ],
  'cube-ic-21-code-not-in-inverse-hierarchy': [
    'error',
    'IC-21: {property} of the observation {node} is {received}, which leads to no root of {other}.',
    'Correct the value, or link it to its parent by the property whose inverse the list names.',
  ],
} as const satisfies Record<string, IssueText>

/** The code of a constraint. */
export type CubeCode = keyof typeof cubeConstraints

/** What else is said of a cube. */
export const cubeIssues = {
  ...cubeConstraints,
  'cube-offenders-not-named': [
    'error',
    '{received} more break the same constraint: {code}.',
    'Mend those that are named and check again.',
  ],
  'cube-not-compared': [
    'warning',
    'IC-12: {received} observations lack dimensions in too many ways to be compared with all others.',
    'Add the dimensions that IC-11 names and check again.',
  ],
  'cube-empty': [
    'warning',
    'There is no qb:DataSet, qb:Observation or qb:DataStructureDefinition in the data, so every constraint holds idly.',
    'Check that this is the file of a data cube.',
  ],
  'cube-too-large': [
    'error',
    'The cube has more than {terms} terms, or more than {expected} statements once it is normalised.',
    'Check its data sets one by one.',
  ],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const cubeIssuesInChinese: Readonly<Record<keyof typeof cubeIssues, IssueInChinese>> = {
  'cube-ic-0-value-not-of-datatype': [
    'IC-0：{node} 的 {property} 是“{received}”，不是其数据类型的值。',
    '请更正该值，或改用相符的数据类型。',
  ],
  'cube-ic-1-not-one-data-set': ['IC-1：观测 {node} 属于 {received} 个数据集。', '请恰好给出一个 qb:dataSet。'],
  'cube-ic-2-not-one-structure': ['IC-2：数据集 {node} 有 {received} 个结构定义。', '请恰好给出一个 qb:structure。'],
  'cube-ic-3-no-measure': ['IC-3：结构定义 {node} 没有声明任何度量。', '请增加一个带 qb:measure 的组件。'],
  'cube-ic-4-no-range': ['IC-4：维度 {node} 没有值域。', '请补上 rdfs:range，例如 skos:Concept。'],
  'cube-ic-5-no-code-list': ['IC-5：维度 {node} 以概念为值，却没有代码表。', '请补上 qb:codeList。'],
  'cube-ic-6-optional-not-attribute': [
    'IC-6：组件 {node} 标为可省略，但 {property} 不是属性。',
    '只有属性可以写 qb:componentRequired false：请删去，或把它声明为属性。',
  ],
  'cube-ic-7-slice-key-unclaimed': ['IC-7：没有结构定义使用切片键 {node}。', '请用 qb:sliceKey 把它列入某个结构定义。'],
  'cube-ic-8-slice-key-property-undeclared': [
    'IC-8：切片键 {node} 固定了 {property}，而它不是 {other} 的组件。',
    '请在该结构定义中声明它，或从切片键中删去。',
  ],
  'cube-ic-9-not-one-slice-key': ['IC-9：切片 {node} 有 {received} 个切片键。', '请恰好给出一个 qb:sliceStructure。'],
  'cube-ic-10-slice-dimension-missing': [
    'IC-10：切片 {node} 缺少其切片键所固定的 {property} 的值。',
    '请补上该值，或从切片键中删去该属性。',
  ],
  'cube-ic-11-dimension-missing': [
    'IC-11：观测 {node} 缺少维度 {property} 的值。',
    '请在观测上补上，或写在包含它的切片上。',
  ],
  'cube-ic-12-duplicate-observation': [
    'IC-12：观测 {node} 与同一数据集中的 {other} 维度值全部相同。',
    '请删去其一，或更正本应不同的值。',
  ],
  'cube-ic-13-required-missing': [
    'IC-13：观测 {node} 缺少必需的 {property} 的值。',
    '请在观测上补上，或附在其数据集上。',
  ],
  'cube-ic-14-measure-missing': [
    'IC-14：观测 {node} 缺少度量 {property} 的值，而该数据集没有度量维度。',
    '请补上该值，或声明 qb:measureType，使每个观测只有一个度量。',
  ],
  'cube-ic-15-measure-of-type-missing': [
    'IC-15：观测 {node} 以 {property} 为其度量，却没有它的值。',
    '请补上该值，或更正 qb:measureType。',
  ],
  'cube-ic-16-measure-of-other-type': [
    'IC-16：观测 {node} 有度量 {property} 的值，而其 qb:measureType 不是它。',
    '请把每个度量写成单独的观测。',
  ],
  'cube-ic-17-measure-not-observed': [
    'IC-17：对 {node} 的其他维度值，没有观测给出度量 {property}。',
    '请补上：使用度量维度时，凡有一个度量的观测，其他度量也须有。',
  ],
  'cube-ic-18-observation-of-other-data-set': [
    'IC-18：观测 {node} 在 {received} 的切片中，却不属于该数据集。',
    '请给它该 qb:dataSet，或把它移出切片 {other}。',
  ],
  'cube-ic-19-code-not-in-list': [
    'IC-19：观测 {node} 的 {property} 是 {received}，不是代码表 {other} 中的概念。',
    '请更正该值，或把它加入代码表：类型为 skos:Concept，并用 skos:inScheme 或 skos:member 关联。',
  ],
  'cube-ic-20-code-not-in-hierarchy': [
    'IC-20：观测 {node} 的 {property} 是 {received}，从 {other} 的任何根都到不了它。',
    '请更正该值，或用该代码表的 qb:parentChildProperty 把它与上级相连。',
  ],
  'cube-ic-21-code-not-in-inverse-hierarchy': [
    'IC-21：观测 {node} 的 {property} 是 {received}，由它到不了 {other} 的任何根。',
    '请更正该值，或用该代码表所取逆的属性把它与上级相连。',
  ],
  'cube-offenders-not-named': ['另有 {received} 处违反同一约束：{code}。', '请先改正已列出的，再检查一次。'],
  'cube-not-compared': [
    'IC-12：有 {received} 个观测缺少维度的方式太多，未与其他观测逐一比较。',
    '请先补上 IC-11 所指的维度，再检查一次。',
  ],
  'cube-empty': [
    '数据中没有 qb:DataSet、qb:Observation 或 qb:DataStructureDefinition，各项约束都无从检查。',
    '请确认这是数据立方体的文件。',
  ],
  'cube-too-large': ['立方体的词项超过 {terms} 个，或规范化后的陈述超过 {expected} 条。', '请按数据集分别检查。'],
}
