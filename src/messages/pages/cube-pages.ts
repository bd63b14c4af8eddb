import type { cubeIssues } from '../cube-issues'
import type { IssuePage } from './page'

/** Pages of issues with data cubes: the integrity constraints in the order of their numbers, then what else is said. */
export const cubePages = {
  'cube-ic-0-value-not-of-datatype': {
    title: { en: 'A value is not one of its datatype', zh: '值不符合其数据类型' },
    meaning: {
      en: 'A value is marked as a date, a year or a number, and its text is none: the calendar has no 30 February. Other programs drop such a value or stop at it, each in its own way. The types of XML Schema are looked at, wherever they stand in the file; others are let be.',
      zh: '某个值标明是日期、年份或数字，文字却不是：日历上没有2月30日。遇到这样的值，有的软件悄悄丢弃，有的直接中止。XML Schema 的类型不论出现在文件何处都会检查，其他类型不作判断。',
    },
    remedy: {
      en: 'Correct the value. If it is a text and is to stay one, leave the datatype away.',
      zh: '请更正该值；本来就是文字的，请去掉数据类型。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':cases dcterms:issued "2020-02-30"^^xsd:date .',
      mended: ':cases dcterms:issued "2020-02-29"^^xsd:date .',
    },
    related: ['value-not-valid'],
  },
  'cube-ic-1-not-one-data-set': {
    title: { en: 'An observation is not of exactly one data set', zh: '观测不是恰好属于一个数据集' },
    meaning: {
      en: 'The data set says by which dimensions and measures an observation is to be read. Without one it is a number of unknown meaning; with two it may be held to structures that contradict each other.',
      zh: '观测按什么维度和度量来读，由它所属的数据集规定。不属于任何数据集，就是含义不明的数；属于两个，两边的结构可能互相矛盾。',
    },
    remedy: {
      en: 'Give the observation one qb:dataSet. What belongs into two data sets is two observations.',
      zh: '请给观测恰好一个 qb:dataSet。两个数据集都要用的，请写成两个观测。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':aided a qb:Observation ; :court :kunshan-court ; :office :town-office ; :accepted 412 .',
      mended:
        ':aided a qb:Observation ; qb:dataSet :legal-aid ; :court :kunshan-court ; :office :town-office ; :accepted 412 .',
    },
    related: ['cube-ic-2-not-one-structure', 'cube-ic-18-observation-of-other-data-set'],
  },
  'cube-ic-2-not-one-structure': {
    title: { en: 'A data set does not follow exactly one structure', zh: '数据集不是恰好有一个结构定义' },
    meaning: {
      en: "The structure definition lists the dimensions, measures and attributes of a data set. Without it nobody can tell which of an observation's properties make it the one that it is. With two it is open which holds, even where they agree.",
      zh: '结构定义列出数据集的维度、度量和属性。没有它，就无从知道观测的哪些性质是用来区分彼此的；有两个，就不知道以哪个为准，即使两者一致也不行。',
    },
    remedy: {
      en: 'Give the data set one qb:structure. Where its parts differ in structure, make several data sets.',
      zh: '请给数据集恰好一个 qb:structure。各部分结构不同的，请分成几个数据集。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':legal-aid a qb:DataSet .',
      mended: ':legal-aid a qb:DataSet ; qb:structure :by-court .',
    },
    related: ['cube-ic-1-not-one-data-set'],
  },
  'cube-ic-3-no-measure': {
    title: { en: 'A structure definition measures nothing', zh: '结构定义没有度量' },
    meaning: {
      en: 'A structure definition has dimensions, by which observations differ, and no measure, which is what was observed. Its observations have no value that a program would know for one, even if a number stands on them.',
      zh: '结构定义只有用来区分观测的维度，没有度量，也就是没有说明观测的是什么。观测上即使写着数，程序也不知道那是观测值。',
    },
    remedy: {
      en: 'Add a component with qb:measure for the property that holds the values.',
      zh: '请为存放数值的性质增加一个带 qb:measure 的组件。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':by-court qb:component [ qb:dimension :court ], [ qb:dimension :office ] .',
      mended: ':by-court qb:component [ qb:dimension :court ], [ qb:dimension :office ], [ qb:measure :accepted ] .',
    },
    related: ['cube-ic-14-measure-missing'],
  },
  'cube-ic-4-no-range': {
    title: { en: 'A dimension does not say what its values are', zh: '维度没有值域' },
    meaning: {
      en: 'The range of a dimension says whether its values are years, places or concepts; without it nobody can tell a wrong value from a right one. Only this file is looked at: a range that a vocabulary elsewhere declares has to be repeated here, that of qb:measureType too.',
      zh: '值域说明维度的值是年份、地区还是概念；没有值域，就分不出值的对错。程序只看本文件：别处词汇表中声明的值域，在这里也要重复写明，qb:measureType 也不例外。',
    },
    remedy: {
      en: 'Add rdfs:range to the dimension: a datatype, a class, or rdfs:Resource where the values are of several kinds.',
      zh: '请给维度补上 rdfs:range：数据类型或类；值有几种类型的，可写 rdfs:Resource。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':year a qb:DimensionProperty .',
      mended: ':year a qb:DimensionProperty ; rdfs:range xsd:gYear .',
    },
    related: ['cube-ic-5-no-code-list'],
  },
  'cube-ic-5-no-code-list': {
    title: { en: 'A dimension of concepts has no code list', zh: '以概念为值的维度没有代码表' },
    meaning: {
      en: 'The values of the dimension are concepts, and no list says which there are. Then a misspelt concept is a new one, and nobody can see whether every case is counted under some value.',
      zh: '维度的值是概念，却没有代码表列出有哪些概念。这样，写错的概念会被当成新的概念，也看不出各个值合起来是否齐全。',
    },
    remedy: {
      en: 'Add qb:codeList with a concept scheme, a collection or a hierarchy that has the values.',
      zh: '请补上 qb:codeList，指向包含这些值的概念体系、集合或层级代码表。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':matter a qb:DimensionProperty ; rdfs:range skos:Concept .',
      mended: ':matter a qb:DimensionProperty ; rdfs:range skos:Concept ; qb:codeList :matters .',
    },
    related: ['cube-ic-19-code-not-in-list', 'cube-ic-4-no-range'],
  },
  'cube-ic-6-optional-not-attribute': {
    title: { en: 'A dimension or measure is marked as optional', zh: '维度或度量被标为可省略' },
    meaning: {
      en: 'An observation is identified by all of its dimensions, so none can be left out; what may be left out is an attribute, such as a remark. A component of which nothing says what it is counts as no attribute either.',
      zh: '观测由全部维度共同确定，少一个就无法确定；可以省略的只有属性，例如备注。没有说明是维度、度量还是属性的组件，也不算属性。',
    },
    remedy: {
      en: 'Remove qb:componentRequired false, or declare the property with qb:attribute.',
      zh: '请删去 qb:componentRequired false，或改用 qb:attribute 声明。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':the-year qb:dimension :year ; qb:componentRequired false .',
      mended: ':the-year qb:dimension :year .',
    },
    related: ['cube-ic-11-dimension-missing', 'cube-ic-13-required-missing'],
  },
  'cube-ic-7-slice-key-unclaimed': {
    title: { en: 'A slice key belongs to no structure definition', zh: '切片键不属于任何结构定义' },
    meaning: {
      en: 'A slice key says which dimensions are fixed in a slice. A structure definition has to have it, so that a reader who knows the structure finds the slices. It does not count where a data set has it instead.',
      zh: '切片键说明切片固定了哪些维度。它必须列入某个结构定义，这样知道结构的人才能找到切片。写在数据集上的不算。',
    },
    remedy: {
      en: 'Add qb:sliceKey to the structure definition of the data set, or remove the key.',
      zh: '请在数据集的结构定义上补写 qb:sliceKey，或删去这个切片键。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':by-matter a qb:DataStructureDefinition .',
      mended: ':by-matter a qb:DataStructureDefinition ; qb:sliceKey :one-year .',
    },
    related: ['cube-ic-8-slice-key-property-undeclared', 'cube-ic-9-not-one-slice-key'],
  },
  'cube-ic-8-slice-key-property-undeclared': {
    title: { en: 'A slice key fixes what its structure does not have', zh: '切片键固定了结构中没有的性质' },
    meaning: {
      en: 'A slice is a cut through a cube along its dimensions, so a key can only fix a component that its structure declares. Here it fixes another property. It is misspelt, or its component was forgotten.',
      zh: '切片是沿维度截取立方体的一部分，切片键只能固定结构定义中已有的组件。这里固定的是别的性质：不是写错了，就是漏了声明组件。',
    },
    remedy: {
      en: 'Correct the property, declare it in the structure definition, or remove it from the key.',
      zh: '请更正该性质，或在结构定义中声明它，或从切片键中删去。',
    },
    example: {
      in: 'cube.ttl',
      wrong:
        ':one-year a qb:SliceKey ; qb:componentProperty :year, :region .\n:in-2019 qb:sliceStructure :one-year ; :region :suzhou ; :year "2019"^^xsd:gYear .',
      mended:
        ':one-year a qb:SliceKey ; qb:componentProperty :year .\n:in-2019 qb:sliceStructure :one-year ; :year "2019"^^xsd:gYear .',
    },
    related: ['cube-ic-10-slice-dimension-missing', 'cube-ic-7-slice-key-unclaimed'],
  },
  'cube-ic-9-not-one-slice-key': {
    title: { en: 'A slice does not follow exactly one key', zh: '切片不是恰好有一个切片键' },
    meaning: {
      en: 'The key of a slice says which dimensions are the same for all of its observations. Without one a slice is a heap of observations; with two it is not certain what it fixes.',
      zh: '切片键说明切片中的观测在哪些维度上相同。没有切片键，切片只是一堆观测；有两个，就不知道究竟固定了什么。',
    },
    remedy: {
      en: 'Give the slice one qb:sliceStructure. Observations may stand in several slices, each with its key.',
      zh: '请给切片恰好一个 qb:sliceStructure。同一观测可以放进几个切片，每个切片各有其键。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':in-2019 :year "2019"^^xsd:gYear .',
      mended: ':in-2019 qb:sliceStructure :one-year ; :year "2019"^^xsd:gYear .',
    },
    related: ['cube-ic-10-slice-dimension-missing'],
  },
  'cube-ic-10-slice-dimension-missing': {
    title: { en: 'A slice lacks a value that its key fixes', zh: '切片缺少切片键所固定的值' },
    meaning: {
      en: 'The key of the slice fixes a dimension, and the slice does not say at which value. A reader of the slice has then to gather it from the observations, and observations that left it to the slice have none at all.',
      zh: '切片键固定了某个维度，切片却没有写明固定在哪个值上。读者只好从各个观测去推断；观测上省略了该值、留给切片来写的，就根本没有值了。',
    },
    remedy: {
      en: 'Add the value to the slice, or remove the property from the key.',
      zh: '请在切片上补上该值，或从切片键中删去该性质。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':in-2019 qb:sliceStructure :one-year .',
      mended: ':in-2019 qb:sliceStructure :one-year ; :year "2019"^^xsd:gYear .',
    },
    related: ['cube-ic-9-not-one-slice-key', 'cube-ic-11-dimension-missing'],
  },
  'cube-ic-11-dimension-missing': {
    title: { en: 'An observation lacks a dimension', zh: '观测缺少维度的值' },
    meaning: {
      en: 'The dimensions together say what an observation is of: which year, which court, which office. Where one is missing, the number could be of any, or of all of them. A slice may give the value for all of its observations; a data set may only where the component has qb:componentAttachment qb:DataSet.',
      zh: '各个维度合起来才说明观测的是什么：哪一年、哪个法院、哪个办公室。缺了一个，这个数可能是其中任何一个的，也可能是合计。可以由切片统一给值；写在数据集上的，须在组件上注明 qb:componentAttachment qb:DataSet 才有效。',
    },
    remedy: {
      en: 'Add the value. A total has a value too: give the code list a concept for it.',
      zh: '请补上该值。合计也要有值：请在代码表中为合计设一个概念。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':aided a qb:Observation ; qb:dataSet :legal-aid ; :court :kunshan-court ; :accepted 412 .',
      mended:
        ':aided a qb:Observation ; qb:dataSet :legal-aid ; :court :kunshan-court ; :office :town-office ; :accepted 412 .',
    },
    related: ['cube-ic-10-slice-dimension-missing', 'cube-ic-12-duplicate-observation', 'cube-not-compared'],
  },
  'cube-ic-12-duplicate-observation': {
    title: { en: 'Two observations have the same dimension values', zh: '两个观测的维度值全部相同' },
    meaning: {
      en: 'Two observations of a data set are of the same thing. If they agree, sums count it twice; if they do not, one is wrong. Each of the two is named with the other. Where a dimension is missing, only those that both have are compared.',
      zh: '同一数据集的两个观测说的是同一件事。两者一致，求和时会算两遍；不一致，必有一个是错的。两个观测各提示一次，并互相指明。缺少维度的，只比较双方都有的维度。',
    },
    remedy: {
      en: 'Remove one of the two, or correct the value in which they should differ. If something else tells them apart, declare it as a dimension.',
      zh: '请删去其一，或更正本应不同的值。另有区别的，请把这一区别声明为维度。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':on-penalties qb:dataSet :cases ; :year "2019"^^xsd:gYear ; :matter :licensing .',
      mended: ':on-penalties qb:dataSet :cases ; :year "2019"^^xsd:gYear ; :matter :penalties .',
    },
    related: ['cube-ic-11-dimension-missing', 'cube-not-compared', 'key-repeated'],
  },
  'cube-ic-13-required-missing': {
    title: { en: 'An observation lacks a required value', zh: '观测缺少必需的值' },
    meaning: {
      en: 'The structure definition marks a component as required, such as the unit, and the observation has no value for it. A number without its unit cannot be used. What stands on the data set counts for its observations only where the component is attached there with qb:componentAttachment.',
      zh: '结构定义把某个组件标为必需，例如计量单位，观测却没有它的值。不知道单位的数没法使用。写在数据集上的值，须在组件上用 qb:componentAttachment 注明附在数据集，才对各个观测有效。',
    },
    remedy: {
      en: 'Add the value to the observation, or state it once on the data set and attach the component there.',
      zh: '请在观测上补上；或统一写在数据集上，并注明组件附在数据集。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':on-penalties :accepted 40 ; :settled 38 .',
      mended: ':on-penalties :accepted 40 ; :settled 38 ; :unit :case .',
    },
    related: ['cube-ic-6-optional-not-attribute', 'cube-offenders-not-named'],
  },
  'cube-ic-14-measure-missing': {
    title: { en: 'An observation lacks one of its measures', zh: '观测缺少某个度量的值' },
    meaning: {
      en: 'Where a structure has no measure dimension, each observation has a value for every measure. Here one is missing, and nobody can tell whether it was nothing, is not known, or was forgotten.',
      zh: '结构中没有度量维度的，每个观测都必须有全部度量的值。这里缺了一个：是零、不详，还是漏填，无从得知。',
    },
    remedy: {
      en: 'Add the value. If observations have one measure each, declare qb:measureType as a dimension and name the measure on each.',
      zh: '请补上该值。每个观测只有一个度量的，请把 qb:measureType 声明为维度，并在每个观测上写明是哪个度量。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':on-penalties :accepted 40 ; :unit :case .',
      mended: ':on-penalties :accepted 40 ; :settled 38 ; :unit :case .',
    },
    related: ['cube-ic-3-no-measure', 'cube-ic-15-measure-of-type-missing'],
  },
  'cube-ic-15-measure-of-type-missing': {
    title: { en: 'An observation names a measure and lacks its value', zh: '观测指明了度量却没有值' },
    meaning: {
      en: 'With a measure dimension, qb:measureType says which measure an observation has. This one names a measure for which it has no value. Either the value is missing or the wrong measure is named.',
      zh: '使用度量维度时，观测有哪个度量由 qb:measureType 指明。这个观测指明了度量，却没有它的值：不是漏了值，就是指错了度量。',
    },
    remedy: {
      en: 'Add the value, or name the measure that the observation has.',
      zh: '请补上该值，或改为观测实际具有的度量。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':settled-2019 qb:measureType :settled .',
      mended: ':settled-2019 qb:measureType :settled ; :settled 47 .',
    },
    related: ['cube-ic-16-measure-of-other-type', 'cube-ic-17-measure-not-observed'],
  },
  'cube-ic-16-measure-of-other-type': {
    title: { en: 'An observation has a measure that it does not name', zh: '观测有未指明的度量' },
    meaning: {
      en: 'With a measure dimension an observation has the one measure that its qb:measureType names. This one has a value for another as well. A program that reads by the name passes the second value over, and one that reads all counts it twice.',
      zh: '使用度量维度时，观测只能有 qb:measureType 指明的那一个度量。这个观测还有另一个度量的值。按指明的度量读取的软件会漏掉它，全部读取的软件又会重复计算。',
    },
    remedy: {
      en: 'Move the value to an observation of its own, which names that measure.',
      zh: '请把这个值移到单独的观测上，并指明相应的度量。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':settled-2019 qb:measureType :settled ; :accepted 52 ; :settled 47 .',
      mended: ':settled-2019 qb:measureType :settled ; :settled 47 .',
    },
    related: ['cube-ic-15-measure-of-type-missing'],
  },
  'cube-ic-17-measure-not-observed': {
    title: { en: 'What is observed with one measure lacks another', zh: '有一个度量的观测缺另一个度量' },
    meaning: {
      en: 'With a measure dimension there is an observation for each measure wherever there is one for any. Here a year has one measure and not the other. Whoever sets the two side by side gets a gap, and cannot tell whether the value is nothing or was left out.',
      zh: '使用度量维度时，凡对某组维度值有一个度量的观测，其他度量也都要有。这里某一年只有其中一个。把两者并列时就会出现空缺，也分不清是零还是遗漏。',
    },
    remedy: {
      en: 'Add the observation that is missing. If there is none, give the measures data sets of their own.',
      zh: '请补上缺少的观测；确实没有的，请把两个度量分成两个数据集。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':accepted-2019 qb:dataSet :totals ; :year "2019"^^xsd:gYear ; qb:measureType :accepted ; :accepted 52 .',
      mended:
        ':accepted-2019 qb:dataSet :totals ; :year "2019"^^xsd:gYear ; qb:measureType :accepted ; :accepted 52 .\n:settled-2019 qb:dataSet :totals ; :year "2019"^^xsd:gYear .\n:settled-2019 qb:measureType :settled ; :settled 47 .',
    },
    related: ['cube-ic-15-measure-of-type-missing', 'cube-ic-11-dimension-missing'],
  },
  'cube-ic-18-observation-of-other-data-set': {
    title: { en: 'A slice holds an observation of another data set', zh: '切片中有其他数据集的观测' },
    meaning: {
      en: 'A slice is a part of its data set, so what stands in it belongs to that data set. This observation is of another one, or of none. It would be counted in the slice and not in the data set.',
      zh: '切片是数据集的一部分，其中的观测都应属于该数据集。这个观测属于别的数据集，或者不属于任何数据集，结果切片里有它，数据集里却没有。',
    },
    remedy: {
      en: 'Take the observation out of the slice, or give it the data set of the slice.',
      zh: '请把观测移出切片，或把它的 qb:dataSet 改为切片所在的数据集。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':in-2019 qb:observation :on-licensing, :on-penalties, :aided .',
      mended: ':in-2019 qb:observation :on-licensing, :on-penalties .',
    },
    related: ['cube-ic-1-not-one-data-set'],
  },
  'cube-ic-19-code-not-in-list': {
    title: { en: 'A value is not in the code list of its dimension', zh: '值不在维度的代码表中' },
    meaning: {
      en: 'The code list is a concept scheme or a collection, and the value is none of its concepts. Most often it is misspelt, which would make it a group of its own in every sum. A value that is in the list and not typed skos:Concept is no concept of it, and of several lists each must have it.',
      zh: '代码表是概念体系或集合，而这个值不是其中的概念。多半是写错了，汇总时就会自成一组。已列入代码表但没有标明类型 skos:Concept 的，不算其中的概念；有几个代码表的，每个都须包含它。',
    },
    remedy: {
      en: 'Correct the value, or add it to the list as a concept.',
      zh: '请更正该值，或把它作为概念加入代码表。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':on-penalties qb:dataSet :cases ; :year "2019"^^xsd:gYear ; :matter :penalty .',
      mended: ':on-penalties qb:dataSet :cases ; :year "2019"^^xsd:gYear ; :matter :penalties .',
    },
    related: ['cube-ic-20-code-not-in-hierarchy', 'cube-ic-5-no-code-list', 'code-unknown'],
  },
  'cube-ic-20-code-not-in-hierarchy': {
    title: { en: 'A value cannot be reached from a root of its hierarchy', zh: '从层级的根到不了该值' },
    meaning: {
      en: 'The code list is a hierarchy: it names its roots, and the property that leads from parent to child. No way leads from a root to this value, so it would be in no total that is made from the top. It is misspelt, or a link on the way is missing.',
      zh: '代码表是层级代码表，指明了根，以及由上级到下级的性质。从任何一个根都到不了这个值，自上而下汇总时就会漏掉它。不是值写错了，就是中间缺了一层联系。',
    },
    remedy: {
      en: 'Correct the value, or link it to its parent by the qb:parentChildProperty of the list.',
      zh: '请更正该值，或用代码表的 qb:parentChildProperty 把它与上级相连。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':suzhou-court a skos:Concept .',
      mended: ':suzhou-court a skos:Concept ; skos:narrower :kunshan-court .',
    },
    related: ['cube-ic-21-code-not-in-inverse-hierarchy', 'cube-ic-19-code-not-in-list'],
  },
  'cube-ic-21-code-not-in-inverse-hierarchy': {
    title: { en: 'A value leads to no root of its hierarchy', zh: '由该值到不了层级的任何根' },
    meaning: {
      en: 'The hierarchy is given from below: each child names its parent, by a property whose inverse the list names. From this value no way leads up to a root, so no total includes it. It is misspelt, or does not name its parent.',
      zh: '层级是自下而上给出的：每个下级指明自己的上级，代码表取的是该性质的逆。由这个值往上到不了任何根，任何合计都不包括它。不是值写错了，就是没有指明上级。',
    },
    remedy: {
      en: 'Correct the value, or name its parent by that property, from the child to the parent.',
      zh: '请更正该值，或用该性质由下级指向上级。',
    },
    example: {
      in: 'cube.ttl',
      wrong: ':bureau :part-of :town-office .',
      mended: ':town-office :part-of :bureau .',
    },
    related: ['cube-ic-20-code-not-in-hierarchy'],
  },
  'cube-offenders-not-named': {
    title: { en: 'More break the same constraint than are named', zh: '还有未列出的违反者' },
    meaning: {
      en: 'Of each constraint the first twenty offenders are named and the rest are counted, so that one mistake repeated in a million observations does not bury the others. In code another number can be asked for; the example asks for one.',
      zh: '每项约束只列出前二十个违反者，其余只计数，以免同一个错误在上百万个观测中反复出现，把别的问题淹没。在代码中可以指定列出多少个，示例指定为一个。',
    },
    remedy: {
      en: 'Mend what the named ones have in common, most often in the program that wrote the file, and check again. With { most: 1000 } checkCube names more.',
      zh: '请先改正已列出者的共同问题（多半出在生成文件的程序里），再检查一次。调用 checkCube 时写 { most: 1000 } 可列出更多。',
    },
    example: {
      in: 'cube.ttl',
      most: 1,
      wrong: ':on-licensing :accepted 12 ; :settled 9 .\n:on-penalties :accepted 40 ; :settled 38 .',
      mended:
        ':on-licensing :accepted 12 ; :settled 9 ; :unit :case .\n:on-penalties :accepted 40 ; :settled 38 ; :unit :case .',
    },
    related: ['more-not-told'],
  },
  'cube-not-compared': {
    title: { en: 'Some observations were not compared with all others', zh: '有的观测未与其他观测逐一比较' },
    meaning: {
      en: 'Observations that lack dimensions are compared by the dimensions that both have, for each two ways of lacking some. With thousands of such ways that would take hours, so it is ended and said. It is a warning: whether these observations repeat others is not known, and that they lack dimensions is an error of its own.',
      zh: '缺少维度的观测，只按双方都有的维度比较，每两种缺法要比一遍。缺法有上千种时，要比几个小时，所以到一定限度就停下，并加以说明。这是警告：这些观测是否重复尚不知道，而缺少维度本身已另作错误提示。',
    },
    remedy: {
      en: 'Add the dimensions that IC-11 names. Once none is missing, all observations are compared.',
      zh: '请先补上 IC-11 所指的维度。维度齐全后，所有观测都会比较。',
    },
    example: {
      in: 'cube.ttl',
      described: {
        en: 'A cube with thirteen dimensions and 4,095 observations, each of which lacks other dimensions',
        zh: '一个有13个维度、4095个观测的立方体，每个观测所缺的维度都不一样',
      },
      mended: { en: 'The same observations with all of their dimensions', zh: '同样的观测，维度齐全' },
      said: { received: '4050' },
    },
    related: ['cube-ic-11-dimension-missing', 'cube-ic-12-duplicate-observation'],
  },
  'cube-empty': {
    title: { en: 'There is nothing of a data cube in the file', zh: '文件中没有数据立方体' },
    meaning: {
      en: 'The file holds no data set, no observation and no structure definition. It keeps every constraint, because there is nothing to break one. That is a warning, so that nobody takes it for a cube that was checked.',
      zh: '文件中没有数据集、观测或结构定义。没有东西可检查，各项约束自然都不会违反。提出警告，是免得有人以为立方体已经检查合格。',
    },
    remedy: {
      en: 'Check that it is the file you meant. Code lists and vocabularies are often kept in files of their own: join them with the observations first.',
      zh: '请确认没有选错文件。代码表和词汇表常常单独成文件，请先与观测合并。',
    },
    example: {
      in: 'cube.ttl',
      whole: true,
      wrong: ':matters a skos:ConceptScheme .\n:licensing a skos:Concept ; skos:inScheme :matters .',
      mended:
        ':cases a qb:DataSet ; qb:structure :of-cases .\n:of-cases a qb:DataStructureDefinition ; qb:component [ qb:measure :accepted ] .\n:all a qb:Observation ; qb:dataSet :cases ; :accepted 52 .',
    },
    related: ['dataset-missing'],
  },
  'cube-too-large': {
    title: { en: 'The cube is larger than is checked at once', zh: '立方体过大' },
    meaning: {
      en: 'A cube is held in memory as numbers, one for each term and each statement, up to a limit. What a slice or data set states once counts for every observation below it. A larger cube is not checked in part, because half of it would seem to keep constraints that the whole breaks.',
      zh: '立方体以编号的形式存放在内存中，每个词项、每条陈述各占一份，数量有上限。写在切片或数据集上的值，对其下每个观测各算一条。超过上限的不会只检查一部分，因为半个立方体看似合格，整体却未必。',
    },
    remedy: {
      en: 'Put each data set with its structure and code lists into a file of its own, and check these one by one.',
      zh: '请把每个数据集连同其结构定义和代码表各存为一个文件，分别检查。',
    },
    example: {
      in: 'cube.ttl',
      described: {
        en: 'A cube of 20,000,000 observations, each a node with a name of its own',
        zh: '一个有2000万个观测的立方体，每个观测各有一个网址',
      },
      mended: { en: 'A file for each year, with 2,000,000 observations', zh: '按年份分成几个文件，每个200万个观测' },
      said: { terms: '16000000', expected: '134217728' },
    },
    related: ['file-too-large', 'too-many-rows'],
  },
} as const satisfies Readonly<Record<keyof typeof cubeIssues, IssuePage>>
