import type { cellIssues } from '../cell-issues'
import type { factIssues } from '../fact-issues'
import type { IssuePage } from './page'

/** A made-up head in a table. */
const headRows = `field,value
id,kunshan-2019
title_en,A made-up report
publisher,Nobody
jurisdiction,320583
version,1.0.0
status,draft
issued,2021-01-05
licence,https://creativecommons.org/licenses/by/4.0/`

/** Pages of issues with fields, codes and ids. */
export const fieldPages = {
  'field-missing': {
    title: { en: 'Something that is needed is left empty', zh: '必填项没有填' },
    meaning: {
      en: 'A cell or field that every record needs is empty. An empty cell is never filled in by guessing: neither a zero nor the value of the row above.',
      zh: '必填的单元格或项目是空的。程序不会替人猜着填：既不当作0，也不沿用上一行的内容。',
    },
    remedy: {
      en: 'Fill it in. An id is any short name that you choose, in any script.',
      zh: '请填写。编号可自行取一个简短的名称，中文亦可。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\n,legal-aid-cases,412件,2019',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['column-missing'],
  },
  'field-unknown': {
    title: { en: 'The head has a name that means nothing there', zh: '首页文件中有不认识的项目' },
    meaning: {
      en: 'dataset.yaml gives something under a name that is not read. Whether it is a misspelling or a wish, it would be lost in silence, so it is an error.',
      zh: 'dataset.yaml 中有一个项目的名称不在规定之列。无论是拼写有误还是自行增加，其内容都会被悄悄丢掉，所以算作错误。',
    },
    remedy: {
      en: 'Correct the name, or remove it. Figures and notes have tables of their own.',
      zh: '请更正名称，或删去。数字和说明各有专门的表格，不写在首页文件里。',
    },
    example: { in: 'dataset.yaml', wrong: 'version: 1.0.0\nedition: second', mended: 'version: 1.0.0' },
    related: ['column-unknown'],
  },
  'field-repeated': {
    title: { en: 'A head in a table says the same thing twice', zh: '首页表格中同一项出现两次' },
    meaning: {
      en: 'The head may be a table of names and values, such as a sheet of a workbook. Two of its rows have the same name, in either language. There is no telling which of them is meant, so neither is trusted.',
      zh: '首页可以是一张“项目、内容”两栏的表，例如工作簿里的一张工作表。其中有两行是同一项（中英文名称算作同一项），无从判断以哪一行为准。',
    },
    remedy: { en: 'Keep one of the two rows.', zh: '请只保留一行。' },
    example: {
      in: 'dataset.csv',
      wrong: `${headRows}\nversion,1.0.1`,
      mended: headRows,
      beside: {
        'sources.csv': 'id,title_en,kind,publisher_en\nreport,A made-up report,report,Nobody',
      },
    },
    related: ['field-unknown', 'column-repeated'],
  },
  'value-not-valid': {
    title: { en: 'A value is not of the form that it should be', zh: '填写的内容不合格式' },
    meaning: {
      en: 'The cell holds something, but not what belongs there: a number that may be read in two ways, a word where yes or no is meant, a name with forbidden characters. It is not put right on its own: the comma of a measure may be a separator of thousands or a decimal point.',
      zh: '单元格填了内容，但不是应填的那一类：例如数值可能有两种读法、该填“是”或“否”的地方填了别的、编号里有不允许的字符。程序不会自行改正：度量值里的逗号既可能是千分位，也可能是小数点。',
    },
    remedy: {
      en: 'Write it in the form that the message names. "printed" keeps the separators of the source; "value" has none.',
      zh: '请按提示的格式填写。“原文”一栏照录来源的逗号，“数值”一栏不加逗号。',
    },
    example: {
      in: 'observations.csv',
      wrong:
        'id,indicator,printed,value,period_kind\ncentre,public-legal-service-centre-floor-area,"1,412平方米","1,412",asOf',
      mended:
        'id,indicator,printed,value,period_kind\ncentre,public-legal-service-centre-floor-area,"1,412平方米",1412,asOf',
    },
    related: ['code-unknown', 'number-typed-as-text'],
  },
  'name-of-several': {
    title: { en: 'A name that several bear', zh: '重名' },
    meaning: {
      en: 'Codes may be given by their names, but this name is that of several: there is a 鼓楼区 in Nanjing and another in Xuzhou. Which is meant is not guessed, not even from the other rows.',
      zh: '代码可以用名称代替，但这个名称不止一个对象在用：南京有鼓楼区，徐州也有鼓楼区。程序不会猜测所指的是哪一个，也不会参照其他各行来猜。',
    },
    remedy: {
      en: 'Write the code. In a table of your own, such as places.csv or indicators.csv, you may give each a name that tells them apart.',
      zh: '请改写代码。名称写在您自己的 places.csv 或 indicators.csv 中的，也可以各取一个能区别的名称。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,jurisdiction,printed,period\nlegal-aid,legal-aid-cases,鼓楼区,412件,2019',
      mended: 'id,indicator,jurisdiction,printed,period\nlegal-aid,legal-aid-cases,320302,412件,2019',
      beside: {
        'places.csv': 'code,name_en,name_zh,level\n320106,Gulou,鼓楼区,county\n320302,Gulou,鼓楼区,county',
      },
    },
    related: ['code-unknown', 'jurisdiction-unknown', 'indicator-name-taken'],
  },
  'code-unknown': {
    title: { en: 'A word that is not on its list of codes', zh: '代码表里没有的代码' },
    meaning: {
      en: 'This field takes one of a few words, so that every city says the same thing in the same way. The word given is none of them. It is not replaced by a near one: exact and approximately lead to different comparisons.',
      zh: '这一项只能填规定的几个代码之一，好让各地用同样的写法表达同样的意思。所填的不在其中。程序不会换成相近的代码，因为“准确数”与“约数”比较起来结果不同。',
    },
    remedy: {
      en: 'Use one of the codes listed in the message, or its name in English or Chinese; the precision may also stay empty, and is then read from the printed form.',
      zh: '请改用提示中列出的代码，或它的中文、英文名称。“精度”一栏也可留空，由程序从“原文”读出。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,precision,period\nlegal-aid,legal-aid-cases,412件,exat,2019',
      mended: 'id,indicator,printed,precision,period\nlegal-aid,legal-aid-cases,412件,exact,2019',
    },
    related: ['value-not-valid', 'indicator-unknown'],
  },
  'indicator-unknown': {
    title: { en: 'The catalogue has no such indicator', zh: '指标目录中没有这个指标' },
    meaning: {
      en: 'Every figure names an indicator, of the catalogue or declared in indicators.csv, which says what is counted, in what unit, and with what it must not be confused. Without it nothing could be checked or compared.',
      zh: '每个数字都要写明属于哪个指标，可以是目录中的，也可以是在 indicators.csv 中自设的；指标规定了统计什么、用什么单位、不能与哪些指标混淆。没有指标，就无从检查，也无从比较。',
    },
    remedy: {
      en: 'Run "rolm list indicators" and take the id of the measure that the source means, or its name as the list gives it. Where there is none, declare one of your own in indicators.csv, and say what it is close to.',
      zh: '请运行 rolm list indicators --lang zh，选用与来源含义一致的指标，写编号或中文名称均可。目录中没有的，可在 indicators.csv 中自设，并写明与哪个指标相近。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\nlegal-aid,legal-aid-case,412件,2019',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['code-unknown', 'indicator-in-catalogue'],
  },
  'jurisdiction-unknown': {
    title: { en: 'No place has this code', zh: '没有这个行政区划代码' },
    meaning: {
      en: 'Places are named by their administrative division codes, which give their level too. A county-level city and a municipality can be told apart only if the code is right.',
      zh: '地区用行政区划代码表示，代码同时决定行政层级。代码正确，才能分清县级市与直辖市。',
    },
    remedy: {
      en: 'Run "rolm list jurisdictions" to see the places that are known. A place that is not among them is declared in places.csv, with its code, name and level. Write the code in quotation marks in dataset.yaml.',
      zh: '请运行 rolm list jurisdictions --lang zh 查看已收录的地区。未收录的，请在 places.csv 中写明代码、名称和层级。在 dataset.yaml 中，代码要加英文引号。',
    },
    example: { in: 'dataset.yaml', wrong: 'jurisdiction: "999999"', mended: 'jurisdiction: "320583"' },
    related: ['jurisdiction-in-catalogue', 'level-differs'],
  },
  'breakdown-unknown': {
    title: { en: 'No breakdown has this code', zh: '没有这个分组代码' },
    meaning: {
      en: 'A figure that is only a part of the whole says which part, by a code. Otherwise the part would stand beside the wholes of other cities and look small.',
      zh: '只是整体一部分的数字，要用分组代码写明是哪一部分。否则它会与别处的总数并列，显得偏小。',
    },
    remedy: {
      en: 'Leave the cell empty for the total, or take a code from "rolm list breakdowns".',
      zh: '合计请留空；属于某一部分的，请从 rolm list breakdowns --lang zh 中选用代码。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,breakdown,printed,period_kind\nmediators,people-mediators,fulltime,57名,asOf',
      mended: 'id,indicator,breakdown,printed,period_kind\nmediators,people-mediators,full-time,57名,asOf',
    },
    related: ['breakdown-differs'],
  },
  'reference-unknown': {
    title: { en: 'An id points to something that is not there', zh: '引用的编号不存在' },
    meaning: {
      en: 'One record names another by its id: a figure its source, a note the figures that it is about. Nothing in the dataset has that id, so a figure would be without a source, or a note without its figure.',
      zh: '一条记录用编号指向另一条：数字指向来源，说明指向所涉的数字。数据集中没有这个编号，数字就成了无源之数，说明也落了空。',
    },
    remedy: {
      en: 'Correct the id, or add what it names.',
      zh: '请更正编号，或补上它所指的那一条。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period,source\nlegal-aid,legal-aid-cases,412件,2019,reprot',
      mended: 'id,indicator,printed,period,source\nlegal-aid,legal-aid-cases,412件,2019,report',
    },
    related: ['id-repeated'],
  },
  'id-repeated': {
    title: { en: 'Two records have the same id', zh: '编号重复' },
    meaning: {
      en: 'An id stands for one thing alone: quotations, parts and notes refer to it, and it becomes part of an address. With two of the same it is open which one is meant.',
      zh: '一个编号只能代表一条记录：摘引、合计与部分、说明都靠它引用，它还会成为网址的一部分。两条编号相同，就不知道指的是哪一条。',
    },
    remedy: {
      en: 'Give each record an id of its own. Figures, sources, bodies, part sets and notes share one list of ids.',
      zh: '请为每条记录取不同的编号。数字、来源、机关、合计关系和说明之间，编号也不能相同。',
    },
    example: {
      in: 'observations.csv',
      wrong:
        'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019\nlegal-aid,legal-opinions-issued,36份,2019',
      mended:
        'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019\nopinions,legal-opinions-issued,36份,2019',
    },
    related: ['key-repeated', 'id-reserved'],
  },
  'id-reserved': {
    title: { en: 'An id that linked data needs for itself', zh: '编号与系统自用的名称相冲突' },
    meaning: {
      en: 'In linked data a figure and its quotation have addresses of their own; that of the quotation is the id of the figure with -quote behind it. A figure whose own id ends so would take the address of another thing.',
      zh: '发布为关联数据时，数字和它的摘引各有一个网址，摘引的网址就是数字编号后面加 -quote。如果数字自己的编号这样结尾，就会占用别的内容的网址。',
    },
    remedy: {
      en: 'Choose an id with another end.',
      zh: '请换一个不这样结尾的编号。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\nlegal-aid-quote,legal-aid-cases,412件,2019',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['id-repeated'],
  },
  'key-repeated': {
    title: { en: 'One document states the same figure twice', zh: '同一个数字填了两次' },
    meaning: {
      en: 'Two rows have the same indicator, breakdown, place, period and document, so they claim to be the same figure. Sums would count it twice; and if the two differ, one is wrong. Two documents may well state the same figure, and even disagree: that is a finding, not an error.',
      zh: '两行的指标、分组、地区、时期和来源都相同，说的是同一个数字。求和时会算两遍；两行不一致时，必有一行是错的。不同来源对同一数字各有说法则是允许的，不一致时也只作提示，不算错误。',
    },
    remedy: {
      en: 'Remove one, or say in "breakdown" or "period" what sets the two apart.',
      zh: '请删去一行；如果两者确有区别，请在“分组”或“时期”中写明。',
    },
    example: {
      in: 'observations.csv',
      wrong:
        'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019\nlegal-aid-again,legal-aid-cases,421件,2019',
      mended:
        'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019\nlegal-aid-2018,legal-aid-cases,421件,2018',
    },
    related: ['contradicted', 'id-repeated'],
  },
  'key-forbidden': {
    title: { en: 'A name that programs treat as their own', zh: '不允许使用的项目名' },
    meaning: {
      en: 'A few names have a meaning inside programming languages and could change how a program works when a file is read. They are refused wherever they stand, and the rest of the file is not used.',
      zh: '有几个名称在程序语言内部另有用途，读取时可能改变程序的行为。这类名称一律拒绝，整份文件不予采用。',
    },
    remedy: { en: 'Remove the line.', zh: '请删去这一行。' },
    example: {
      in: 'dataset.yaml',
      wrong: '    date: 2020-12-31\n    __proto__: report',
      mended: '    date: 2020-12-31',
    },
    related: ['field-unknown'],
  },
  'unit-not-of-indicator': {
    title: { en: 'The unit is not that of the indicator', zh: '单位与指标不符' },
    meaning: {
      en: 'The unit belongs to the indicator, not to the row. A row that says per cent of an indicator that is a count is about another measure, or has the wrong indicator. Classifiers such as 件 or 起 are no units: they say what is counted.',
      zh: '单位由指标决定，不由每一行自定。计数指标的单位却填了百分比，说明要么指标选错了，要么说的是另一个指标。“件”“起”“条”等量词不是单位，只表明数的是什么。',
    },
    remedy: {
      en: 'Leave the unit empty, or choose the indicator that has this unit.',
      zh: '请把单位留空，或改用单位相符的指标。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,unit,period\nlegal-aid,legal-aid-cases,412件,PERCENT,2019',
      mended: 'id,indicator,printed,unit,period\nlegal-aid,legal-aid-cases,412件,,2019',
    },
    related: ['unit-differs'],
  },
  'assumption-without-reason': {
    title: { en: 'Something is assumed, and nobody says why', zh: '作了假定却没有理由' },
    meaning: {
      en: 'Where a source leaves something open, such as the end of a period, it may be assumed; but the assumption is published with the figure, and so is its reason. Without one a reader cannot judge it.',
      zh: '来源没有写明的内容（例如时期的终点）可以作出假定，但假定要随数字一起公布，理由也要公布。没有理由，读者无从判断假定是否妥当。',
    },
    remedy: {
      en: 'Say why in "assumed_because", or clear "assumed".',
      zh: '请在“假定理由”一栏写明理由，或清空“假定”一栏。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period,assumed,assumed_because\nlegal-aid,legal-aid-cases,412件,2019,period-end,',
      mended:
        'id,indicator,printed,period,assumed,assumed_because\nlegal-aid,legal-aid-cases,412件,2019,period-end,年度报告的截止日期',
    },
    related: ['assumption-used'],
  },
  'text-missing': {
    title: { en: 'A text is given in neither language', zh: '中英文都没有填写' },
    meaning: {
      en: 'A title or a note may be in English, in Chinese, or in both; here it is in neither. A note without a text would mark a figure without saying what is the matter with it.',
      zh: '标题和说明可用中文、英文或两种语言填写，现在两种都没有。没有文字的说明只会给数字打上记号，却不说问题在哪里。',
    },
    remedy: { en: 'Write it in one of the two languages at least.', zh: '请至少用一种语言填写。' },
    example: {
      in: 'notes.csv',
      wrong: 'id,about,text_en,text_zh\ncoverage,legal-aid,,',
      mended: 'id,about,text_en,text_zh\ncoverage,legal-aid,,只计本市机构办理的案件。',
    },
    related: ['field-missing'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof cellIssues | keyof typeof factIssues, IssuePage>>>
