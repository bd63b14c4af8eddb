import type { workbookIssues } from '../workbook-issues'
import type { IssuePage } from './page'

/** Pages of issues with workbooks. Their examples are described: a workbook is no text. */
export const workbookPages = {
  'workbook-not-xlsx': {
    title: { en: 'A file that is called .xlsx and is something else', zh: '名为 .xlsx，却不是这种工作簿' },
    meaning: {
      en: 'The file is of an older or another format, or its content is locked by a password. Workbooks are read in one format, .xlsx, which WPS, Excel and LibreOffice all write. Nothing of the file was used.',
      zh: '文件是旧格式或别的格式，或者内容加了密码。程序只读取 .xlsx 一种格式，WPS、Excel 和 LibreOffice 都能保存。这个文件没有采用任何内容。',
    },
    remedy: {
      en: 'Open the file in its program, take the password off if there is one, and use "Save as", "Excel workbook (.xlsx)". Renaming it does not change what it is.',
      zh: '请用原来的软件打开，如有密码先取消，再“另存为”“Excel 工作簿（.xlsx）”。只改文件名，格式不会变。',
    },
    example: {
      in: 'dataset.xlsx',
      described: {
        en: 'A table that a system exported as .xls and somebody renamed',
        zh: '系统导出的 .xls 表格，只改了扩展名',
      },
      mended: { en: 'The same, saved as .xlsx', zh: '同一张表，另存为 .xlsx' },
      said: { detail: { en: 'a workbook of the old format .xls', zh: '旧格式的工作簿（.xls）' } },
    },
    related: ['workbook-not-readable'],
  },
  'workbook-not-readable': {
    title: { en: 'A workbook that is damaged', zh: '工作簿已损坏' },
    meaning: {
      en: 'A workbook is an archive of several files that refer to one another. One of them is missing, cut off, or says what no spreadsheet program writes. Of such a sheet nothing is used, because half a table looks like a whole one.',
      zh: '工作簿其实是一个压缩包，里面几个文件互相引用。其中有的缺失、不完整，或者内容不是电子表格软件会写出的。这样的工作表一概不采用，因为半张表看上去与整张表没有区别。',
    },
    remedy: {
      en: 'Open it in WPS or Excel, which repair much by themselves, and save it again. If it was downloaded, download it once more.',
      zh: '请用 WPS 或 Excel 打开，软件会自行修复大部分问题，然后重新保存。如果是下载来的，请再下载一次。',
    },
    example: {
      in: 'dataset.xlsx',
      described: { en: 'A workbook whose download broke off', zh: '下载到一半就中断的工作簿' },
      mended: { en: 'The same, downloaded whole', zh: '完整下载的同一文件' },
      said: {
        detail: {
          en: 'it is no whole archive: the end is missing or damaged',
          zh: '文件不完整：压缩包的结尾缺失或损坏',
        },
      },
    },
    related: ['workbook-not-xlsx', 'workbook-too-large'],
  },
  'workbook-too-large': {
    title: { en: 'A workbook that unpacks to far more than it seems', zh: '工作簿解压后过大' },
    meaning: {
      en: 'Workbooks are packed, and a small file can be made that fills any memory when unpacked. A part of this one is larger than a table of a million rows is, or stands far to the right of any table. Reading stopped there, and nothing of it is used.',
      zh: '工作簿是压缩存放的，很小的文件解压后可能撑满内存。这个工作簿的某一部分比一百万行的表格还大，或者有内容写在离表格很远的右侧。程序到此停止，没有采用其内容。',
    },
    remedy: {
      en: 'Delete pictures, other sheets and what stands outside of the tables; then save it again. A larger table can be given as CSV.',
      zh: '请删去图片、其他工作表和表格以外的内容，重新保存。表格确实很大时，可改用 CSV。',
    },
    example: {
      in: 'dataset.xlsx',
      described: { en: 'A sheet with a note in column XFD', zh: '工作表的 XFD 列里有一条备注' },
      mended: { en: 'The same without it', zh: '删去该备注' },
      said: { received: '数字', expected: '500' },
    },
    related: ['too-many-rows', 'file-too-large'],
  },
  'sheet-missing': {
    title: { en: 'A sheet that every dataset needs is not there', zh: '缺少必备的工作表' },
    meaning: {
      en: 'A workbook has a sheet of names and values, which says what the dataset is, and a sheet of figures. One of the two was not found under its name in either language.',
      zh: '工作簿要有一张写明数据集情况的工作表，和一张数字表。现在缺了其中一张：中英文名称都没有找到。',
    },
    remedy: {
      en: 'Rename the sheet that holds it, or take the sheet from a template that "rolm init" writes.',
      zh: '请把相应的工作表改名，或从 rolm init 写出的模板中复制一张。',
    },
    example: {
      in: 'dataset.xlsx',
      described: { en: 'A workbook with figures in a sheet called Sheet1', zh: '数字写在名为 Sheet1 的工作表里' },
      mended: { en: 'The same sheet, called observations', zh: '同一张工作表，改名为“数字”' },
      said: { expected: { en: 'observations', zh: '数字' } },
    },
    related: ['sheet-unknown', 'file-missing'],
  },
  'sheet-unknown': {
    title: { en: 'A sheet that no part of a dataset is read from', zh: '不认识的工作表，没有读取' },
    meaning: {
      en: 'The workbook has a sheet under a name that means nothing here, so it was passed over. The rest can be read; but a misspelt name would otherwise lose a table in silence.',
      zh: '工作簿里有一张工作表，名称不在规定之列，程序没有读取。其余内容仍可使用；但名称写错一个字，整张表就会无声无息地丢掉，因此必须指出。',
    },
    remedy: {
      en: 'Correct the name, or delete the sheet if it is no part of the dataset.',
      zh: '请改正名称；如果它不属于本数据集，请删去。',
    },
    example: {
      in: 'dataset.xlsx',
      described: { en: 'A sheet called note beside the others', zh: '另有一张名为“说名”的工作表' },
      mended: { en: 'The same sheet, called notes', zh: '同一张工作表，改名为“说明”' },
      said: {
        received: 'note',
        columns: { en: 'dataset, sources, observations, notes', zh: '数据集、来源文件、数字、说明' },
        suggestion: { en: ' Did you mean notes?', zh: '您是否要写 notes？' },
      },
    },
    related: ['sheet-missing', 'file-unknown'],
  },
  'sheet-repeated': {
    title: { en: 'Two sheets for one table', zh: '两张工作表是同一张表' },
    meaning: {
      en: 'A table has a name in English and one in Chinese, and the workbook has a sheet for each. Which of the two holds is for their author to say, so neither was read.',
      zh: '每张表有中文和英文两个名称，而工作簿里两个名称的工作表都有。以哪一张为准应由填写的人决定，程序两张都没有读取。',
    },
    remedy: {
      en: 'Put the rows of both into one of them, and delete the other.',
      zh: '请把两张表的行合并到一张，删去另一张。',
    },
    example: {
      in: 'dataset.xlsx',
      described: { en: 'Sheets called observations and 数字', zh: '既有“数字”，又有 observations' },
      mended: { en: 'One sheet with the rows of both', zh: '只留一张，包含全部的行' },
      said: { received: '数字', other: 'observations' },
    },
    related: ['id-repeated'],
  },
  'sheet-hidden': {
    title: { en: 'A table that the program does not show', zh: '有隐藏的工作表' },
    meaning: {
      en: 'A sheet of the dataset is hidden. What stands in it is as good as the rest and was read with it; but who looked the workbook through before it was published did not see it.',
      zh: '数据集的某张工作表被隐藏了。其中的内容与别的表一样有效，程序一并读取；但发布前核对工作簿的人没有看到它。',
    },
    remedy: {
      en: 'Show the sheet and look it through. Delete it if it is not to be published.',
      zh: '请取消隐藏并核对；不该发布的，请删去。',
    },
    example: {
      in: 'dataset.xlsx',
      described: { en: 'A workbook whose sheet of notes is hidden', zh: '“说明”工作表被隐藏的工作簿' },
      mended: { en: 'The same with the sheet shown', zh: '取消隐藏' },
      said: { received: 'notes' },
    },
    related: ['rows-hidden'],
  },
  'cell-is-formula': {
    title: { en: 'A cell that is computed from others', zh: '单元格是公式' },
    meaning: {
      en: 'A formula shows what its program last computed, which may be out of date, and different in another program. A dataset holds what a document prints, so formulas are neither run nor written here.',
      zh: '公式显示的是软件上次计算的结果，可能已经过时，换一个软件也可能不同。数据集记录的是文件上印出的内容，因此程序既不运行公式，也不写出公式。',
    },
    remedy: {
      en: 'Copy the cells, paste them as values over themselves, and compare them with the document.',
      zh: '请复制这些单元格，在原处“选择性粘贴”为数值，再与原件核对。',
    },
    example: {
      in: 'dataset.xlsx',
      described: { en: 'A total that is the sum of three cells', zh: '合计一格写成了三个单元格之和' },
      mended: { en: 'The total as the report prints it', zh: '报告上印出的合计数' },
      said: { received: '108' },
    },
    related: ['cell-has-error'],
  },
  'cell-has-error': {
    title: { en: 'A cell that holds an error of its program', zh: '单元格是错误值' },
    meaning: {
      en: 'The program could not compute this cell and shows a sign such as #N/A instead. That is neither a figure nor a reason why there is none.',
      zh: '软件算不出这个单元格，显示的是 #N/A 之类的符号。它既不是数字，也没有说明为什么没有数字。',
    },
    remedy: {
      en: 'Type what the document prints. Where it prints no number, say why in the column "no_value".',
      zh: '请填写原件印出的内容；原件没有数字的，请在“无数值”一栏说明原因。',
    },
    example: {
      in: 'dataset.xlsx',
      described: { en: 'A cell that looked up a row which is gone', zh: '引用的行已被删除的单元格' },
      mended: { en: '108件, as printed', zh: '108件，与原件一致' },
      said: { received: '#REF!' },
    },
    related: ['cell-is-formula'],
  },
  'cell-is-date': {
    title: { en: 'A cell that its program has turned into a date', zh: '单元格被变成了日期' },
    meaning: {
      en: 'Programs turn much of what looks like a date into a number of days, and show it as a date. Where a date is wanted it is taken as finely as the cell shows it. Elsewhere it is not what was typed: 1-2 has become a day in January.',
      zh: '电子表格软件会把看上去像日期的内容变成天数，再显示成日期。需要日期的栏，程序按单元格显示的精细程度采用；其他栏里，它已不是当初输入的内容，例如 1-2 变成了一月二日。',
    },
    remedy: {
      en: 'Give the cell the format "text" and type again: 2019, 2018-05 or 2015/2019. In the template all cells are text.',
      zh: '请把单元格格式改为“文本”，重新填写，如 2019、2018-05 或 2015/2019。模板中的单元格都已设为文本。',
    },
    example: {
      in: 'dataset.xlsx',
      described: {
        en: 'A period typed as 2018年5月, which the program turned into a date',
        zh: '时期填写 2018年5月，被软件变成了日期',
      },
      mended: { en: '2018-05 in a cell of text', zh: '文本单元格，内容为 2018-05' },
      said: { received: '43221', expected: '2018-05' },
    },
    related: ['date-typed-as-text'],
  },
  'number-shown-rounded': {
    title: { en: 'A number that holds more digits than it shows', zh: '显示的位数少于实际' },
    meaning: {
      en: 'The format of the cell rounds what is shown. How many digits a figure has says how exact it is, so it matters which of the two the document prints. All digits are read, and this is said.',
      zh: '单元格格式对显示的内容作了四舍五入。数字印出几位，决定了它有多精确，因此原件印的是哪一种很要紧。程序按全部数位读取，并在此说明。',
    },
    remedy: {
      en: 'Give the cell the format "text" and type the figure as the document prints it.',
      zh: '请把单元格格式改为“文本”，按原件印出的样子填写。',
    },
    example: {
      in: 'dataset.xlsx',
      described: { en: 'A rate of 0.1283452 that is shown as 12.83%', zh: '比率 0.1283452，显示为 12.83%' },
      mended: { en: '12.83% in a cell of text', zh: '文本单元格，内容为 12.83%' },
      said: { received: '12.83%', expected: '12.83452%' },
    },
    related: ['number-typed-as-text'],
  },
  'cells-merged': {
    title: { en: 'A table in which cells are merged', zh: '表格中有合并的单元格' },
    meaning: {
      en: 'Of merged cells only the first holds something, and whether it is meant for all of them nobody can tell: an indicator over three rows may be, a figure over three rows is not. A row that lost its indicator in this way would be another figure.',
      zh: '合并的单元格只有第一格有内容，是否适用于其余各格，程序无从判断：跨三行的指标名称可能适用，跨三行的数字则不然。某一行若因此失去指标，就成了另一个数字。',
    },
    remedy: {
      en: 'Split the cells and fill in each of them.',
      zh: '请取消合并，并把每一格填上。',
    },
    example: {
      in: 'dataset.xlsx',
      described: { en: 'An indicator that is merged over the rows of three years', zh: '指标名称跨三个年份合并' },
      mended: { en: 'The indicator in each of the three rows', zh: '三行各写一遍指标名称' },
      said: { received: 'B2:B4' },
    },
    related: ['cells-disagree-with-header'],
  },
  'rows-hidden': {
    title: { en: 'Rows that the program does not show', zh: '有隐藏的行' },
    meaning: {
      en: 'Somebody hid rows, or a filter did. Their figures are as good as the others and were read with them; but who looked the sheet through before it was published did not see them.',
      zh: '有的行被人隐藏，或被筛选掉了。其中的数字与别的行一样有效，程序一并读取；但发布前核对表格的人没有看到它们。',
    },
    remedy: {
      en: 'Take the filter off, look at the rows, and delete those that are not to be published.',
      zh: '请取消筛选和隐藏，核对这些行，不该发布的请删去。',
    },
    example: {
      in: 'dataset.xlsx',
      described: { en: 'A sheet filtered for the year 2019', zh: '只筛选出2019年的工作表' },
      mended: { en: 'The same without the filter', zh: '取消筛选' },
      said: { received: '12' },
    },
    related: ['file-unknown'],
  },
} as const satisfies Readonly<Record<keyof typeof workbookIssues, IssuePage>>
