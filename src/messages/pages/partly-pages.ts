import type { linkedIssues } from '../linked-issues'
import type { IssuePage } from './page'

const figure = (rest: string): string => `PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rolm: <https://w3id.org/rolm/ns#>
PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
PREFIX ex: <https://stat.example/>

ex:cases-2019 a qb:Observation ; sdmx-measure:obsValue ${rest}
`

const cases = '<https://w3id.org/rolm/indicator/legal-aid-cases>'

/** Pages of issues with linked data of others, which is read as far as it is understood. */
export const partlyPages = {
  'value-not-read': {
    title: { en: 'A value of others is not one that is read here', zh: '该值不能读取' },
    meaning: {
      en: 'The property is known, and its value is of another kind than the vocabulary has: a double where a decimal stands, text without a language, a code of another list, several values where one belongs. The field is left out of the record, rather than guessed at; of a list nothing is given unless all of it is understood.',
      zh: '属性是已知的，但它的值与词汇表规定的不同：该用十进制数却用了双精度浮点数，文字没有注明语言，代码来自别的代码表，或者只能有一个值却有几个。程序不作猜测，该项不列入读出的记录；列表须全部读懂才会给出。',
    },
    remedy: {
      en: 'Write the value as the sentence says, or leave it: the other fields of the record are read all the same.',
      zh: '请按提示改写；不改也可以，该记录的其他内容照常读取。',
    },
    example: {
      in: 'theirs.ttl',
      wrong: figure(`412.0e0 ; rolm:indicator ${cases} .`),
      mended: figure(`412 ; rolm:indicator ${cases} .`),
    },
    related: ['term-not-valid', 'property-not-understood'],
  },
  'record-empty': {
    title: { en: 'Nothing of a record of others was understood', zh: '记录中没有可以读取的内容' },
    meaning: {
      en: 'The node is of a class that is read, such as qb:Observation, but none of its properties and values is one that the vocabulary has. It is no record then, and is not given. What stands in it is told beside this.',
      zh: '节点的类型是已知的，如 qb:Observation，但它的属性和值都不是词汇表所有的，所以不算一条记录，也不会给出。其中各项的情况另有说明。',
    },
    remedy: {
      en: 'Say with the properties of the vocabulary what the node is about; one of them is enough.',
      zh: '请用词汇表的属性说明该节点的内容，有一项即可。',
    },
    example: {
      in: 'theirs.ttl',
      wrong: `PREFIX qb: <http://purl.org/linked-data/cube#>

<https://stat.example/cases-2019> a qb:Observation .
`,
      mended: figure('412 .'),
    },
    related: ['value-not-read', 'property-not-understood'],
  },
  'figures-of-others': {
    title: { en: 'Figures of another cube were passed over', zh: '其他数据立方体的数字没有采用' },
    meaning: {
      en: 'A file may hold cubes of others beside datasets of the vocabulary: observations of a statistics office with dimensions of its own. Those are no figures that can be asked for here, so a table takes in none of them, and says how many there were. A dataset is known by its structure, or else by its address.',
      zh: '一个文件中除本词汇表的数据集外，还可能有其他数据立方体，例如统计部门按自己的维度发布的观测值。这些数字无法在此查询，所以不载入表格，只说明有多少个。数据集以其结构定义识别，没有写明结构的以其网址识别。',
    },
    remedy: {
      en: 'Nothing, where they are of others. Figures of your own belong to a dataset with the structure of the vocabulary, as "rolm export" and "rolm publish" write it.',
      zh: '如果是他人的数据，无需处理。您自己的数字应属于采用本词汇表结构定义的数据集，rolm export 和 rolm publish 写出的就是这样。',
    },
    example: {
      in: 'dataset.ttl',
      described: {
        en: 'A file into which an office put its population figures beside the dataset of a city',
        zh: '统计部门把自己的人口数据与一个城市的数据集放在同一文件中',
      },
      mended: { en: 'The dataset of the city alone', zh: '只有该城市数据集的文件' },
      said: {
        received: 'https://stat.example/population',
        count: '120',
        node: 'https://stat.example/population/2019/a',
      },
    },
    related: ['dataset-missing', 'node-not-read'],
  },
  'node-not-read': {
    title: { en: 'A node of others is of no class that is read', zh: '该节点不在读取范围内' },
    meaning: {
      en: 'The node has no class, or one that the vocabulary does not read, or no record leads to it: a structure, a list of codes, a selector that nothing selects by. It is told so that nobody takes it for read. Structures and codes that every dataset of ours repeats are told as well.',
      zh: '节点没有类型，或者类型不在词汇表读取的范围内，或者没有记录引用它，例如数据结构、代码表。列出来是为了不让人以为已经读取。本词汇表的数据集所附的结构和代码也会列出。',
    },
    remedy: {
      en: 'If it is a fact, give it one of the classes of the vocabulary; if not, there is nothing to do.',
      zh: '如果它是一项事实，请给出词汇表中的类型；如果不是，可以忽略。',
    },
    example: {
      in: 'theirs.ttl',
      wrong: figure('412 .\nex:remark ex:says "Provisional" .'),
      mended: figure('412 .'),
    },
    related: ['record-empty', 'graph-not-read'],
  },
  'node-not-there': {
    title: { en: 'A node is referred to and not described', zh: '所指的节点不在数据中' },
    meaning: {
      en: 'A record leads to a document, a period, a body or a dataset by its address, and the file says nothing of that address. It may well be described elsewhere; nothing is fetched. A period that is not described is not given, because its address does not say when it is.',
      zh: '记录用地址指向一份文件、一个时期、一个机构或一个数据集，而文件中没有这个地址的任何内容。它可能在别处有说明，但程序不会去下载。时期若无说明就不给出，因为单凭地址不知道是何时。',
    },
    remedy: {
      en: 'Put both files into one, or describe the node in this one.',
      zh: '请把两份文件合成一份，或在本文件中说明该节点。',
    },
    example: {
      in: 'theirs.ttl',
      wrong: figure('412 ; rolm:statedIn ex:report .'),
      mended: figure('412 ; rolm:statedIn ex:report .\nex:report a rolm:SourceDocument ; rolm:fileName "report.txt" .'),
    },
    related: ['reference-unknown', 'node-not-read'],
  },
  'address-not-read': {
    title: { en: 'A relative address cannot be followed', zh: '相对地址无法确定所指' },
    meaning: {
      en: 'An address such as <report> stands for another one only together with a base, and the file names none. What is said with it is left out, and the rest is read. In a dataset of this vocabulary the same is an error.',
      zh: '像 <report> 这样的地址，须有基准地址才知道指什么，而文件没有给出。含有它的内容不读取，其余照常读取。在本词汇表的数据集里，这属于错误。',
    },
    remedy: {
      en: 'Write the whole address, or begin the file with a base: BASE <https://…/>.',
      zh: '请写出完整地址，或在文件开头给出基准地址：BASE <https://…/>。',
    },
    example: {
      in: 'theirs.ttl',
      wrong: figure('412 ; rolm:statedIn <report> .'),
      mended: figure('412 .'),
    },
    related: ['address-relative'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof linkedIssues, IssuePage>>>
