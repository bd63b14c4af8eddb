import type { formatIssues } from '../format-issues'
import type { IssuePage } from './page'

/** Pages of issues with the form of a file, and with archives. */
export const formatPages = {
  'format-unknown': {
    title: { en: 'The form of the file is not known', zh: '看不出文件格式' },
    meaning: {
      en: 'The form is told by the content, and by the name or what a server says where the content leaves it open. Here neither says anything: the file is empty, is no data, or is a table without one name of a column.',
      zh: '程序按内容判断格式；内容看不出时，再看文件名或服务器的说明。此处都看不出：文件可能是空的、不是数据，或是没有任何已知栏名的表格。',
    },
    remedy: {
      en: 'Open the file in a text editor. If it is one of the forms that are read, give its name the right ending.',
      zh: '请用文本编辑器打开文件。如果确是可读取的格式，请给文件名加上正确的扩展名。',
    },
    example: {
      in: 'file',
      described: { en: 'A letter in a file called "data"', zh: '名为“data”的文件，内容是一封信' },
      mended: { en: 'The dataset in a file called "data.ttl"', zh: '名为“data.ttl”的数据集文件' },
      said: { received: 'data' },
    },
    related: ['format-not-read', 'format-differs'],
  },
  'format-not-read': {
    title: { en: 'The form is known, and not read', zh: '能识别但不读取的格式' },
    meaning: {
      en: 'The content shows a form that this program does not read: RDF/XML, N-Quads, an old workbook, a PDF. Nothing of it was looked at any further.',
      zh: '内容是程序不读取的格式，例如 RDF/XML、N-Quads、旧格式的工作簿、PDF。没有继续读取。',
    },
    remedy: {
      en: 'Most publishers of RDF/XML have Turtle, too; any RDF library turns the one into the other. Save old workbooks as .xlsx.',
      zh: '发布 RDF/XML 的一方多半也提供 Turtle，任何 RDF 程序库都能相互转换。旧工作簿请另存为 .xlsx。',
    },
    example: {
      in: 'file',
      described: { en: 'The dataset as RDF/XML, data.rdf', zh: 'RDF/XML 格式的数据集 data.rdf' },
      mended: { en: 'The same as Turtle, data.ttl', zh: '同一数据集的 Turtle 格式 data.ttl' },
      said: { received: 'data.rdf', expected: '.ttl, .jsonld, .xlsx', detail: { en: 'RDF/XML', zh: ' RDF/XML ' } },
    },
    related: ['format-unknown', 'page-not-data'],
  },
  'format-differs': {
    title: { en: 'Name and content do not agree', zh: '名称与内容不符' },
    meaning: {
      en: 'The name of the file, or the kind that its server says, is that of one form, and the content is of another. The content was believed and read. Other programs believe the name, and fail.',
      zh: '文件名或服务器声明的类型是一种格式，内容却是另一种。程序按内容读取。其他程序会相信名称，因而读取失败。',
    },
    remedy: {
      en: 'Rename the file, or let the server say the kind that it is, as text/turtle for .ttl.',
      zh: '请更改文件名，或让服务器声明正确的类型，例如 .ttl 为 text/turtle。',
    },
    example: {
      in: 'file',
      described: { en: 'JSON-LD in a file called data.ttl', zh: '名为 data.ttl 的文件，内容是 JSON-LD' },
      mended: { en: 'The same in a file called data.jsonld', zh: '改名为 data.jsonld 的同一文件' },
      said: { received: { en: 'Turtle', zh: ' Turtle ' }, expected: { en: 'JSON-LD', zh: ' JSON-LD ' } },
    },
    related: ['format-unknown'],
  },
  'page-not-data': {
    title: { en: 'A web page instead of data', zh: '得到的是网页而不是数据' },
    meaning: {
      en: 'What came is HTML: the page about the dataset, the page that shows the file, or the sign-in of a network. Nothing of it was taken for data.',
      zh: '得到的内容是 HTML：可能是介绍数据集的网页、展示文件的网页，或网络的登录页。没有把它当作数据。',
    },
    remedy: {
      en: 'Look on the page for the link of the download, and give that. At an address that has several forms, ask for one by its own address.',
      zh: '请在网页上找到下载链接，改用该链接。如果一个网址提供多种格式，请使用其中一种格式自己的网址。',
    },
    example: {
      in: 'address',
      described: { en: 'The page of a catalogue about the dataset', zh: '数据目录中介绍该数据集的网页' },
      mended: { en: 'The address of the file data.ttl on it', zh: '该网页上 data.ttl 文件的网址' },
      said: { received: 'https://city.example/dataset' },
    },
    related: ['fetch-not-found', 'format-not-read'],
  },
  'archive-not-readable': {
    title: { en: 'The archive cannot be read', zh: '压缩包无法读取' },
    meaning: {
      en: 'The file begins as a .zip does, but its directory is missing or damaged, it is protected by a password, or two of its files share bytes. Nothing of it was used.',
      zh: '文件开头是 .zip，但目录缺失或损坏、加了密码，或其中两个文件共用数据。没有采用任何内容。',
    },
    remedy: { en: 'Get it again, or pack the folder anew.', zh: '请重新下载，或重新打包文件夹。' },
    example: {
      in: 'file',
      described: { en: 'A download that broke off, data.zip', zh: '没有下载完的 data.zip' },
      mended: { en: 'The whole file', zh: '完整的文件' },
      said: {
        received: 'data.zip',
        detail: {
          en: 'it is no whole archive: the end is missing or damaged',
          zh: '文件不完整：压缩包的结尾缺失或损坏',
        },
      },
    },
    related: ['archive-too-large', 'fetch-cut-short'],
  },
  'archive-too-large': {
    title: { en: 'The archive unpacks to too much', zh: '压缩包解压后过大' },
    meaning: {
      en: 'A few packed bytes may stand for a thousand times as many. So the bytes are counted while they are unpacked, and it ends where they are more than may be held, or far more than any data pack to.',
      zh: '少量压缩数据可能展开成上千倍。因此解压时逐字节计数，超过可容纳的大小、或远超正常数据的压缩比时即停止。',
    },
    remedy: {
      en: 'Look whether the archive is what it should be. If it is, unpack it and check the folder.',
      zh: '请确认压缩包确是所需的内容。如果是，请解压后检查文件夹。',
    },
    example: {
      in: 'file',
      described: {
        en: 'A .zip of 40,000 bytes that holds 40,000,000 spaces',
        zh: '40,000 字节的 .zip，内含四千万个空格',
      },
      mended: { en: 'The dataset alone', zh: '只含数据集的压缩包' },
      said: { received: 'dataset.ttl', expected: '32000000' },
    },
    related: ['archive-not-readable', 'fetch-too-large'],
  },
  'archive-path-outside': {
    title: { en: 'A path leads out of the archive', zh: '压缩包中的路径指向包外' },
    meaning: {
      en: 'A file of the archive has a path with "..", a drive or a root in it. Who unpacks it carelessly has files written where they do not belong. Here nothing is written to disk, but such an archive was made to do harm, or by a program at fault.',
      zh: '压缩包中有文件的路径含“..”、盘符或根目录。随意解压会把文件写到不该写的地方。此处不向磁盘写入，但这样的压缩包不是恶意制作，就是出自有缺陷的程序。',
    },
    remedy: {
      en: 'Do not unpack it. Ask its publisher for another, and tell them.',
      zh: '请不要解压。请告知发布者，并索取另一份。',
    },
    example: {
      in: 'file',
      described: { en: 'A .zip with the file ../../dataset.yaml', zh: '内含 ../../dataset.yaml 的 .zip' },
      mended: { en: 'The same with the file dataset.yaml', zh: '内含 dataset.yaml 的 .zip' },
      said: { received: '../../dataset.yaml' },
    },
    related: ['archive-not-readable'],
  },
  'archive-without-dataset': {
    title: { en: 'The archive holds no dataset', zh: '压缩包中没有数据集' },
    meaning: {
      en: 'A dataset in an archive is a folder with dataset.yaml and observations.csv, or files of linked data or JSON of one name. Here is neither, at no depth.',
      zh: '压缩包中的数据集，是含 dataset.yaml 和 observations.csv 的文件夹，或同名的关联数据、JSON 文件。此处任何一层都没有。',
    },
    remedy: {
      en: 'Look into the archive. Tables alone need a head beside them: dataset.yaml.',
      zh: '请查看压缩包的内容。只有表格时，还需要 dataset.yaml。',
    },
    example: {
      in: 'file',
      described: { en: 'A .zip with the report as a PDF', zh: '只含 PDF 报告的 .zip' },
      mended: {
        en: 'A .zip with dataset.yaml and observations.csv',
        zh: '含 dataset.yaml 和 observations.csv 的 .zip',
      },
      said: { received: 'data.zip' },
    },
    related: ['format-unknown', 'file-missing'],
  },
  'table-alone': {
    title: { en: 'One table is no dataset', zh: '单独一张表不是数据集' },
    meaning: {
      en: 'A table has figures, but not whose they are, from which document and under which licence: the head of the dataset says that. A table alone can be checked; to be shown, compared or written it needs its head.',
      zh: '表格只有数字，没有说明数字属于谁、出自哪份文件、采用什么许可，这些由数据集的概要说明。单独一张表可以检查；要显示、比较或写出，则需要概要。',
    },
    remedy: {
      en: 'Give the folder that has the table and dataset.yaml.',
      zh: '请给出含有该表和 dataset.yaml 的文件夹。',
    },
    example: {
      in: 'file',
      described: { en: 'observations.csv, given to "rolm compare"', zh: '把 observations.csv 交给 rolm compare' },
      mended: { en: 'The folder in which it stands', zh: '它所在的文件夹' },
      said: { received: 'observations.csv' },
    },
    related: ['file-missing', 'archive-without-dataset'],
  },
  'forms-disagree': {
    title: { en: 'Two forms of a dataset differ', zh: '同一数据集的两种格式不一致' },
    meaning: {
      en: 'A published folder holds the same dataset in several forms. Each was read, and they do not say the same: one was changed by hand, or is left from an earlier version. Nobody can tell which is meant.',
      zh: '已发布的文件夹以多种格式存放同一数据集。程序逐一读取后发现内容不同：可能有人手工改动了其中一种，或残留了旧版本。无法知道以哪个为准。',
    },
    remedy: {
      en: 'Mend the source and publish it again; change no published file by hand.',
      zh: '请在源文件中更正并重新发布；不要手工改动已发布的文件。',
    },
    example: {
      in: 'file',
      described: {
        en: 'data.json in which a figure was changed, beside data.ttl',
        zh: '改动过一个数字的 data.json，与 data.ttl 并列',
      },
      mended: { en: 'Both as they were published', zh: '两者均为发布时的原样' },
      said: { received: 'data.json', expected: 'data.ttl' },
    },
    related: ['archive-without-dataset', 'form-not-compared'],
  },
  'form-not-compared': {
    title: { en: 'A form of the dataset was not read', zh: '有一种格式未读取' },
    meaning: {
      en: 'A published folder holds the same dataset in several forms, and each is read, so that one that was changed is noticed. JSON-LD is read by a package that is installed only where it is wanted. Without it the dataset is read from its other forms, and whether the JSON-LD says the same is not known.',
      zh: '已发布的文件夹以多种格式存放同一数据集，程序逐一读取，以便发现其中哪一种被改动。读取 JSON-LD 需要一个按需安装的软件包；没有它时，数据集由其他格式读出，而 JSON-LD 的内容是否一致便无从得知。',
    },
    remedy: {
      en: 'Nothing needs to be done to use the dataset. To have its JSON-LD checked, too, install the package.',
      zh: '不影响使用数据集。如需一并核对 JSON-LD，请安装该软件包。',
    },
    example: {
      in: 'file',
      described: {
        en: 'data.ttl and data.jsonld, read where the package jsonld is not installed',
        zh: 'data.ttl 和 data.jsonld，在没有安装软件包 jsonld 的环境中读取',
      },
      mended: { en: 'The same, with the package installed', zh: '同样的文件，安装该软件包后读取' },
      said: { received: 'data.jsonld', expected: 'jsonld' },
    },
    related: ['forms-disagree'],
  },
  'datasets-not-checked': {
    title: { en: 'Datasets of a list were not looked at', zh: '清单中有数据集没有检查' },
    meaning: {
      en: 'A packed folder, and a file of Parquet, list what is to be known of their datasets. Of those in the list a hundred faults were found, and the ones behind them were not looked at. Nothing is read of such a list, whoever asks: in memory and by DuckDB it is held alike.',
      zh: '打包文件夹和 Parquet 文件都列有所含数据集的基本信息。清单中已发现一百个问题，其后的数据集没有再检查。这样的清单整份都不采用；无论在内存中查询还是用 DuckDB 查询，要求都一样。',
    },
    remedy: {
      en: 'Most often one program wrote them all: mend it, or pack the datasets anew with "rolm pack".',
      zh: '这些问题多半出自同一个程序：请改正该程序，或用 rolm pack 重新打包。',
    },
    example: {
      in: 'file',
      described: {
        en: '_datasets.json with 120 datasets, each without its licence',
        zh: '_datasets.json 列出 120 个数据集，都没有写明许可',
      },
      mended: { en: 'The same, with the licences', zh: '补上许可后的同一份清单' },
      said: { received: '20' },
    },
    related: ['more-not-told', 'field-missing'],
  },
} as const satisfies Readonly<Record<keyof typeof formatIssues, IssuePage>>
