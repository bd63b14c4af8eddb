import type { fileIssues } from '../file-issues'
import type { IssuePage } from './page'

/** Pages of issues with the header of a table and what stands around its rows. */
export const headerPages = {
  'cells-disagree-with-header': {
    title: { en: 'A row has more or fewer cells than the header', zh: '某一行的单元格数与表头不符' },
    meaning: {
      en: 'The cells of this row do not line up with the columns. If a number holds a comma and has no quotation marks, everything behind it moves one column to the right, and a period would be read as something else.',
      zh: '这一行的单元格与各栏对不上。常见的原因是数字里有千分位逗号而没有加引号，后面的内容就整体右移一栏，时期会被读到别的栏里去。',
    },
    remedy: {
      en: 'Put a cell that holds a comma in quotation marks, or add the cells that are missing.',
      zh: '含逗号的单元格请加英文引号；缺少的单元格请补上。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,1,412件,2019',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,"1,412件",2019',
    },
    related: ['csv-not-readable'],
  },
  'column-missing': {
    title: { en: 'A column that the table needs is not there', zh: '缺少必备的栏' },
    meaning: {
      en: 'The header lacks a column without which no row can be understood. Without the printed form, for example, there is no figure: the number that someone typed is not what the source printed.',
      zh: '表头缺少一个必不可少的栏。比如缺了“原文”一栏，就没有数字可言：自己录入的数值不等于来源所印的数字。',
    },
    remedy: {
      en: 'Add the column to the header. Headers may be in English or in Chinese, in any order.',
      zh: '请在表头补上这一栏。表头可用中文或英文，次序不限。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,period\nlegal-aid,legal-aid-cases,2019',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['column-unknown', 'field-missing'],
  },
  'column-unknown': {
    title: { en: 'A column that the table does not know', zh: '不认识的栏' },
    meaning: {
      en: 'The header has a column of another name than those that are read. It is an error and not passed over: with a misspelt header every figure of the table would lose its period, and nobody would notice.',
      zh: '表头里有一个不在规定之列的栏名。这是错误，不能略过：栏名写错一个字，全表的数字都会丢掉时期，而没有人会发现。',
    },
    remedy: {
      en: 'Correct the header, or remove the column. Remarks of your own belong into notes.csv.',
      zh: '请更正栏名，或删去这一栏。自己的备注请写在 notes.csv 里。',
    },
    example: {
      in: 'observations.csv',
      wrong: {
        en: 'id,indicator,printed,perid\nlegal-aid,legal-aid-cases,412件,2019',
        zh: '编号,指标,原文,时其\nlegal-aid,legal-aid-cases,412件,2019',
      },
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['column-missing', 'field-unknown'],
  },
  'column-repeated': {
    title: { en: 'A column stands twice in the header', zh: '同一栏出现两次' },
    meaning: {
      en: 'Two columns have the same name, in either language. If their cells differ there is no telling which one is meant, so neither is taken.',
      zh: '有两栏名称相同（中英文名称算作同一栏）。两栏内容不一致时无从判断以哪一栏为准，因此都不采用。',
    },
    remedy: { en: 'Keep one of the two.', zh: '请只保留一栏。' },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period,period\nlegal-aid,legal-aid-cases,412件,2019,2018',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['column-unknown'],
  },
  'column-without-name': {
    title: { en: 'Cells under no header', zh: '没有名称的栏里有内容' },
    meaning: {
      en: 'Columns without a name that are blank throughout are passed over: programs often leave some at the right. This one holds something, and nobody can tell what it is. Only its first cell is told.',
      zh: '没有名称且整栏空白的栏，程序会略过：软件常在右侧留下这样的空栏。这一栏却有内容，无从判断是什么。只指出其中第一格。',
    },
    remedy: {
      en: 'Give the column one of the known names, or clear its cells if they are jottings.',
      zh: '请在表头写上规定的名称；如果只是随手记下的内容，请清空。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period,\nlegal-aid,legal-aid-cases,412件,2019,checked',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['column-unknown', 'cells-disagree-with-header'],
  },
  'rows-above-header': {
    title: { en: 'Something stands above the header', zh: '表头上方还有内容' },
    meaning: {
      en: 'Tables are often given a title, the office that filled them in, or a unit for all figures above the header. The header was found below, by the names of its columns, and what stands above it was not read. A unit that stands there multiplies no figure.',
      zh: '表头上方常有标题、填报单位，或全表通用的计量单位。程序按栏名在下方找到了表头，上方的内容没有读取；写在那里的计量单位不会用来换算任何数字。',
    },
    remedy: {
      en: 'Delete these rows. The title and the publisher have their place in the head; the unit is written with each figure, as in 521.19万件.',
      zh: '请删去这些行。标题和发布机关写入首页文件；计量单位随每个数字一起写，例如“521.19万件”。',
    },
    example: {
      in: 'observations.csv',
      wrong: {
        en: 'Legal services in 2019,,,\nid,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
        zh: '2019年法律服务情况,,,\n编号,指标,原文,时期\nlegal-aid,legal-aid-cases,412件,2019',
      },
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['header-in-two-rows', 'column-missing'],
  },
  'header-in-two-rows': {
    title: { en: 'A header in two rows', zh: '两行表头' },
    meaning: {
      en: 'One row of the header groups columns, and the other names them. Each column was read by its own name, from the lower row or, where that is blank, from the upper. What the groups are called was not read.',
      zh: '表头的一行给各栏分组，另一行写各栏的名称。程序按各栏自己的名称读取：先看下一行，下一行空白的看上一行。分组的名称没有读取。',
    },
    remedy: {
      en: 'Delete the row of groups, and name every column in the one that stays.',
      zh: '请删去分组的一行，在留下的一行写全各栏名称。',
    },
    example: {
      in: 'observations.csv',
      wrong: {
        en: 'id,indicator,figures,\n,,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
        zh: '编号,指标,数据,\n,,原文,时期\nlegal-aid,legal-aid-cases,412件,2019',
      },
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['figures-side-by-side', 'rows-above-header'],
  },
  'figures-side-by-side': {
    title: { en: 'Several figures in one row', zh: '一行里并排着几个数字' },
    meaning: {
      en: 'The header has years over columns of figures, or groups over columns that stand there several times. A row then holds several figures, of which each would need an id, a period and a quotation of its own. Nothing of the table is used.',
      zh: '表头在数字各栏上方写着年份，或者几个分组之下重复着同样的栏。这样一行就有几个数字，而每个数字都要有自己的编号、时期和摘引。整张表都不采用。',
    },
    remedy: {
      en: 'Write one row a figure, and the year into "period", or what else the groups say into "breakdown". The id may end with the year.',
      zh: '请改为每个数字一行，年份写入“时期”栏，其他分组写入“分组”栏。编号可以用年份结尾。',
    },
    example: {
      in: 'observations.csv',
      wrong: {
        en: 'id,indicator,2018,2019\nlegal-aid,legal-aid-cases,398件,412件',
        zh: '编号,指标,2018年,2019年\nlegal-aid,legal-aid-cases,398件,412件',
      },
      mended:
        'id,indicator,printed,period\nlegal-aid-2018,legal-aid-cases,398件,2018\nlegal-aid-2019,legal-aid-cases,412件,2019',
    },
    related: ['header-in-two-rows', 'column-repeated'],
  },
  'note-under-table': {
    title: { en: 'A note among the rows of a table', zh: '表格中夹有注释' },
    meaning: {
      en: 'The first cell begins as notes do (注, 说明, 资料来源, Note, Source) and the others are blank, or the row says who filled in the form (填表人, 审核人). It was not read as a figure, and what it says of the figures is lost to whoever reads the data.',
      zh: '第一格以“注：”“说明：”“资料来源：”等开头，其余各格空白；或者写的是填表人、审核人等。程序没有把它当作数字；但它对数字的说明，读数据的人也就看不到了。',
    },
    remedy: {
      en: 'Write it into notes.csv with the ids of the figures that it is about; a source belongs into the head, under "sources".',
      zh: '请写入 notes.csv，并列出所涉及数字的编号；资料来源写入首页文件的 sources。',
    },
    example: {
      in: 'observations.csv',
      wrong: {
        en: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019\nNote: without mediation,,,',
        zh: '编号,指标,原文,时期\nlegal-aid,legal-aid-cases,412件,2019\n注：不含调解,,,',
      },
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['total-under-table'],
  },
  'total-under-table': {
    title: { en: 'A total that is no figure of its own', zh: '合计行不是一个数字' },
    meaning: {
      en: 'The row begins with 合计, 总计, Total or the like and lacks an id or an indicator. A sum that a spreadsheet works out is no figure of the source, and it may add up what cannot be added; so it was left out.',
      zh: '这一行以“合计”“总计”等开头，缺少编号或指标。电子表格算出的总和不是来源中的数字，所加各项也未必可以相加，因此不予采用。',
    },
    remedy: {
      en: 'Delete the row. If the source prints the total, write it as a figure: with an id, an indicator and the breakdown "total".',
      zh: '请删去这一行。来源确实印有合计的，请作为数字填写：有编号、指标，分组为“合计”。',
    },
    example: {
      in: 'observations.csv',
      wrong: {
        en: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019\nTotal,,412件,',
        zh: '编号,指标,原文,时期\nlegal-aid,legal-aid-cases,412件,2019\n合计,,412件,',
      },
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['note-under-table'],
  },
  'rows-left-blank': {
    title: { en: 'Rows that nobody filled in', zh: '没有填写的行' },
    meaning: {
      en: 'A template lists the indicators of the catalogue, and no report prints all of them. A row that names an indicator and a period and no more states nothing, so it is left out. It is said, because a figure may have been forgotten: left out is neither zero nor a cell that the source leaves blank.',
      zh: '模板列出了目录中的全部指标，而没有一份报告会把它们都印出来。只有指标和时期、没有别的内容的行，什么也没有说，所以不予采用。程序仍然提示，因为也可能是漏填：未采用既不等于0，也不等于来源中的空白格。',
    },
    remedy: {
      en: 'Delete the rows that your document says nothing of. Where it has the cell and leaves it blank, choose why in "no_value".',
      zh: '文件没有提到的，请删去这些行；文件有这一格而留空的，请在“无数值”栏选择原因。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019\nopinions,legal-opinions-issued,,2019',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['field-missing'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof fileIssues, IssuePage>>>
