import type { fileIssues } from '../file-issues'
import type { IssuePage } from './page'

/** Pages of issues with files and how they are read. */
export const filePages = {
  'file-missing': {
    title: { en: 'A file that every dataset needs is not there', zh: '缺少必备的文件' },
    meaning: {
      en: 'A dataset is a folder with a head, dataset.yaml, and a table of figures, observations.csv. One of the two is not in the folder, so there is nothing to read. The other tables may be left out.',
      zh: '数据集是一个文件夹，必须有首页文件 dataset.yaml 和数字表 observations.csv。现在缺了其中一个，无法读取。其余几张表可有可无。',
    },
    remedy: {
      en: 'Put the file into the folder, under exactly that name. A workbook must be saved as CSV first.',
      zh: '请把文件放进文件夹，文件名须完全一致。电子表格要先另存为 CSV。',
    },
    example: { in: 'folder', wrong: ['dataset.yaml'], mended: ['dataset.yaml', 'observations.csv'] },
    related: ['file-unknown'],
  },
  'file-unknown': {
    title: { en: 'A file that no part of a dataset is read from', zh: '不认识的文件，没有读取' },
    meaning: {
      en: 'The folder holds a table or a head under a name that means nothing here, so it was passed over. This is only a warning, because the rest can be read; but a misspelt name would otherwise lose a whole table in silence, such as all the notes on what figures cover.',
      zh: '文件夹里有一张表或一个首页文件，名称不在规定之列，程序没有读取。其余内容仍可使用，所以只是警告；但文件名写错一个字母，整张表（例如关于统计范围的全部说明）就会无声无息地丢掉，因此必须指出。',
    },
    remedy: {
      en: 'Correct the name, or move the file out of the folder if it is no part of the dataset.',
      zh: '请改正文件名；如果它不属于本数据集，请移出文件夹。',
    },
    example: {
      in: 'folder',
      wrong: ['dataset.yaml', 'observations.csv', 'note.csv'],
      mended: ['dataset.yaml', 'observations.csv'],
    },
    related: ['file-missing'],
  },
  'file-too-large': {
    title: { en: 'A file is larger than what is read at once', zh: '文件过大' },
    meaning: {
      en: 'Files are read whole and checked whole, up to a limit. A larger file is not read in part, because half a table would look like a complete one.',
      zh: '程序对每个文件都是整份读取、整份检查，大小有上限。超过上限的文件不会只读一部分，因为半张表看上去与整张表没有区别。',
    },
    remedy: {
      en: 'Split the dataset into several folders, by year for example. A report has dozens of figures: a file of this size is usually some other file.',
      zh: '请把数据集分成几个文件夹，例如按年份分。一份报告通常只有几十个数字，这么大的文件多半是放错了。',
    },
    example: {
      in: 'observations.csv',
      described: { en: 'A table of 300,000,000 bytes', zh: '一张3亿字节的表格' },
      mended: { en: 'Two folders, each with half of the rows', zh: '分成两个文件夹，各放一半的行' },
      said: { file: 'observations.csv', received: '300000000', expected: '256000000' },
    },
    related: ['too-many-rows'],
  },
  'line-too-long': {
    title: { en: 'One record of a table never seems to end', zh: '一条记录长得没有尽头' },
    meaning: {
      en: 'A single record is longer than any table of figures needs. Almost always a quotation mark was opened and never closed, so that all the rows behind it count as one cell. Nothing of the table is used.',
      zh: '有一条记录的长度远远超出正常需要。多半是某个引号只有前一半，后面所有的行都被当成了同一个单元格。整张表都不采用。',
    },
    remedy: {
      en: 'Go to the row named and close or remove the quotation mark.',
      zh: '请到所指的行，把引号补齐或删掉。',
    },
    example: {
      in: 'observations.csv',
      described: {
        en: 'A row that begins with a quotation mark, and a million characters behind it',
        zh: '某一行以一个引号开头，其后一百多万个字符都没有另一半引号',
      },
      mended: { en: 'The same row without the quotation mark', zh: '同一行，去掉引号' },
      said: { expected: '1000000' },
    },
    related: ['csv-not-readable'],
  },
  'too-many-rows': {
    title: { en: 'A table has more rows than are read', zh: '表格行数过多' },
    meaning: {
      en: 'A table may have as many rows as a sheet of a spreadsheet program has. A longer one is not read in part: totals and duplicates can only be judged when every row is there.',
      zh: '表格的行数上限与电子表格软件一张工作表的行数相同。更长的表不会只读一部分：只有全部行都在，才能判断合计是否相符、有无重复。',
    },
    remedy: {
      en: 'Split the dataset into several folders, by year or by place.',
      zh: '请按年份或地区把数据集分成几个文件夹。',
    },
    example: {
      in: 'observations.csv',
      described: { en: 'A table of 2,000,000 rows', zh: '一张200万行的表格' },
      mended: { en: 'Two folders, each with half of the rows', zh: '分成两个文件夹，各放一半的行' },
      said: { expected: '1048576' },
    },
    related: ['file-too-large'],
  },
  'more-of-the-same': {
    title: { en: 'The same fault in very many places', zh: '同样的问题出现太多次' },
    meaning: {
      en: 'A thousand places with the same fault in the same column are listed, and the rest are counted. A table that is wrong throughout is mostly wrong in one way, such as a column filled in from another list of codes. Nothing is passed over: each place was looked at.',
      zh: '同一栏的同样问题只列出一千处，其余的只计数。整张表都有问题的，多半是同一个原因，比如某一栏全部用了另一套代码。每一处都检查过，没有略过。',
    },
    remedy: {
      en: 'Mend the first of them, see whether that is what is wrong with all, and replace it throughout.',
      zh: '请先看第一处错在哪里；如果原因相同，就整栏替换，再检查一次。',
    },
    example: {
      in: 'observations.csv',
      described: {
        en: 'A table in which 25,000 rows name an indicator that there is not',
        zh: '一张表中有25000行写了目录里没有的指标',
      },
      mended: { en: 'The same rows with an indicator of the catalogue', zh: '同样的行，改用目录中的指标' },
      said: { received: '24000' },
    },
    related: ['too-many-rows'],
  },
  'not-utf8': {
    title: { en: 'The character encoding of the file is not known', zh: '无法识别文件的编码' },
    meaning: {
      en: 'The file holds bytes that are no UTF-8, and it is not throughout GB18030 either, in which Chinese spreadsheet programs often save CSV. Most often pieces in two encodings were put into one file. Characters are not guessed, because printed forms must be exactly those of the source.',
      zh: '文件中有不符合 UTF-8 编码的字节，整份文件也不是办公软件常用的 GB18030（含 GBK）编码。多半是把两种编码的内容拼在了一起。原文必须与来源一字不差，所以程序不去猜测。',
    },
    remedy: {
      en: 'Save the file again as "CSV UTF-8" (in WPS or Excel: Save as), and see whether every character is right.',
      zh: '请在 WPS 或 Excel 中选择“另存为”，文件类型选“CSV UTF-8”，并检查有无乱码。',
    },
    example: {
      in: 'observations.csv',
      saved: 'latin1',
      wrong: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412¼,2019',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['encoding-converted'],
  },
  'encoding-converted': {
    title: { en: 'The file is saved in another encoding, which is known', zh: '文件采用另一种编码，已自动转换' },
    meaning: {
      en: 'The file is UTF-16 with a byte order mark, or GB18030 (which holds GBK and GB 2312) from beginning to end, and it was read as that. It is a warning, since what was read is not in doubt; but other programs may take the file for something else, and show 件 as ¼þ.',
      zh: '文件是带字节顺序标记的 UTF-16，或者从头到尾都是 GB18030（含 GBK、GB 2312）编码，已按该编码读取。读取结果没有疑问，所以只是警告；但别的软件可能会认错编码，出现乱码。',
    },
    remedy: {
      en: 'Save the file as "CSV UTF-8" (in WPS or Excel: Save as).',
      zh: '请在 WPS 或 Excel 中选择“另存为”，文件类型选“CSV UTF-8”。',
    },
    example: {
      in: 'observations.csv',
      saved: 'latin1',
      wrong: {
        en: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412¼þ,2019',
        zh: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412¼þ,2019',
      },
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['not-utf8'],
  },
  'separator-other': {
    title: { en: 'The cells are separated by something else than commas', zh: '单元格不是用英文逗号分隔' },
    meaning: {
      en: 'The first line of the table has tabs, semicolons or Chinese commas between its cells. It was read so, and every row is held to the same. It is a warning, because other programs expect commas and would take a row for one cell.',
      zh: '表格第一行的单元格之间用的是制表符、分号或中文逗号，程序已照此读取全表。这只是警告；但别的软件只认英文逗号，会把整行当成一个单元格。',
    },
    remedy: {
      en: 'Save the table as "CSV UTF-8", which has commas.',
      zh: '请另存为“CSV UTF-8”，单元格之间用英文逗号。',
    },
    example: {
      in: 'observations.csv',
      wrong: {
        en: 'id;indicator;printed;period\nlegal-aid;legal-aid-cases;412件;2019',
        zh: '编号;指标;原文;时期\nlegal-aid;legal-aid-cases;412件;2019',
      },
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['cells-disagree-with-header'],
  },
  'file-not-table': {
    title: { en: 'A file with the name of a table and other contents', zh: '名为表格而内容不是' },
    meaning: {
      en: 'The name ends in .csv, but the first bytes are those of a workbook, a web page, a PDF or JSON. Systems export web pages under such names, and a workbook that is only renamed stays a workbook. Nothing of it is read.',
      zh: '文件名以 .csv 结尾，开头的内容却是工作簿、网页、PDF 或 JSON。有的系统会把网页导出成这样的文件名；工作簿只改名字，仍然是工作簿。程序没有读取其中任何内容。',
    },
    remedy: {
      en: 'Open it in a spreadsheet program and save it as "CSV UTF-8". A workbook can also be checked as it is, under its own name. What is in a PDF must be typed in.',
      zh: '请用电子表格软件打开，另存为“CSV UTF-8”。工作簿也可以恢复原来的扩展名直接检查。PDF 中的内容需要录入。',
    },
    example: {
      in: 'observations.csv',
      wrong: '<html><table><tr><td>id</td><td>indicator</td></tr></table></html>',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['not-utf8', 'csv-not-readable'],
  },
  'characters-invisible': {
    title: { en: 'Characters that nobody sees', zh: '看不见的字符' },
    meaning: {
      en: 'Text copied from a web page, a PDF or a chat program can bring along zero-width spaces, soft hyphens, marks of direction or a byte order mark. The cell looks right and equals nothing: a number is no number, a code is unknown. They are left out as it is read, and the message shows the code of each where it stood. A printed form is kept as it stands, for it may stand so in the document; texts are left alone. In the head, spaces that do not break count among them where they stand before a value.',
      zh: '从网页、PDF 或聊天软件复制来的文字，可能带有零宽空格、软连字符、方向控制符或字节顺序标记。单元格看上去没有问题，却与什么都对不上：数字不成数字，代码查不到。程序读取时已把它们略去，并在提示中标出各自的位置和编码。原文和摘引保持原样（来源文件里可能就是这样），成句的文字不作改动。首页文件中，写在值之前的不间断空格也算在内。',
    },
    remedy: {
      en: 'Type the cell anew, or let "rolm check --fix" write a copy without them.',
      zh: '请重新录入这一格，或运行 rolm check --fix --lang zh 写出更正后的副本。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\nlegal-aid,legal-aid\u200b-cases,412件,2019',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['number-typed-as-text', 'indicator-unknown'],
  },
  'csv-not-readable': {
    title: { en: 'Quotation marks of a table do not match', zh: '表格中的引号不配对' },
    meaning: {
      en: 'From this row on it cannot be told where cells begin and end. A quotation mark stands inside a cell, or one was opened and not closed. No row of the table is used, since those behind it might be shifted.',
      zh: '从这一行起，分不清单元格从哪里开始、到哪里结束：引号出现在单元格中间，或者只有前一半。后面的行可能全部错位，所以整张表都不采用。',
    },
    remedy: {
      en: 'Remove the quotation mark, or edit the table in a spreadsheet program and save it again: it writes quotation marks as they should be.',
      zh: '请删去引号；或用电子表格软件打开、修改后重新保存，软件会自动写对引号。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,4"12件,2019',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['cells-disagree-with-header', 'line-too-long'],
  },
  'yaml-not-readable': {
    title: { en: 'A line of the head is not well formed', zh: '首页文件的某一行格式不对' },
    meaning: {
      en: 'dataset.yaml holds names and values, with a colon and a space between them; what belongs to a name stands further to the right. A line breaks that order, so it is not certain what the file says, and nothing of it is used.',
      zh: 'dataset.yaml 每行写一个名称和一个值，中间用英文冒号加空格隔开；从属的内容往右缩进。某一行不合这个格式，无法确定文件的意思，所以整份文件都不采用。',
    },
    remedy: {
      en: 'Check the colon and the spaces at the beginning of the line; put a value that itself holds a colon in quotation marks; use no tabs.',
      zh: '请检查这一行的冒号和行首空格；值里本身有英文冒号的，请整个加上引号；不要用制表符（Tab）缩进。',
    },
    example: { in: 'dataset.yaml', wrong: 'status: draft: 2', mended: 'status: draft' },
  },
  'parquet-not-readable': {
    title: { en: 'A Parquet file that cannot be read', zh: '无法读取的 Parquet 文件' },
    meaning: {
      en: 'The file ends in .parquet and is none, was cut off, is packed in a way that is not read here (only Snappy and unpacked pages are), says of itself what is not so, or has not the columns of figures: an answer of "rolm query" has those that were asked for. Nothing of it is used. What its pages unfold to is looked up beforehand, so that a small file cannot ask for all the memory of a machine.',
      zh: '文件名以 .parquet 结尾，但内容不是 Parquet，或下载时被截断，或压缩方式不受支持（只支持 Snappy 和不压缩），或其自述与实际不符，或没有数字所需的各列（rolm query 的结果只有所查的列）。整个文件都不采用。程序在解压之前先核对各页展开后的大小，以免一个小文件耗尽内存。',
    },
    remedy: {
      en: 'Fetch the file again, or write it anew from the dataset. If another program wrote it, have it pack by Snappy.',
      zh: '请重新下载，或由数据集重新生成。如果是别的程序生成的，请改用 Snappy 压缩。',
    },
    example: {
      in: 'figures.parquet',
      described: { en: 'The first half of a Parquet file', zh: '一个 Parquet 文件的前一半' },
      mended: { en: 'The whole file', zh: '完整的文件' },
      said: { detail: 'parquet file invalid (footer != PAR1)' },
    },
    related: ['file-too-large', 'column-missing'],
  },
  'facts-not-checked': {
    title: { en: 'What the facts say was not checked', zh: '各项事实的内容没有核对' },
    meaning: {
      en: 'A table breaks off, has a column twice or one of which nobody knows what it is, has merged cells or no ids; or the head cannot be read. Every cell that stands under its own name was read, and what is wrong with it is told. What takes whole facts was left out: parts against totals, figures stated twice, references, quotations, units and ranges. It is a warning that the list of faults is not all.',
      zh: '有一张表中途断开、重栏、有来历不明的栏或合并单元格，或者没有编号；也可能是首页文件无法读取。能对上栏目的单元格都已读取，其中的问题也已列出；但需要整条事实才能作的核对没有进行，例如部分与总数、重复的数字、引用、摘引、单位和取值范围。提出警告，是说明列出的问题并非全部。',
    },
    remedy: {
      en: 'Mend the table or the head first, as the errors beside this say, and check again.',
      zh: '请先按旁边的错误提示改正表格或首页文件，再检查一次。',
    },
    example: {
      in: 'observations.csv',
      wrong: 'id,indicator,printed,period,period\nlegal-aid,legal-aid-cases,412件,2019,2019/2018',
      mended: 'id,indicator,printed,period\nlegal-aid,legal-aid-cases,412件,2019',
    },
    related: ['column-repeated', 'cells-merged', 'more-of-the-same'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof fileIssues, IssuePage>>>
