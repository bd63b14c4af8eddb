import type { linkedIssues } from '../linked-issues'
import type { IssuePage } from './page'

const ownContext = '"@context": ["https://w3id.org/rolm/context.jsonld",'

const otherContexts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map(
  (name) => `  "https://kunshan.example/${name}",`,
)

/** Pages of issues with JSON and JSON-LD, and with several graphs in one file. */
export const jsonPages = {
  'json-not-readable': {
    title: { en: 'The file is no well-formed JSON', zh: '文件不是有效的 JSON' },
    meaning: {
      en: 'A comma, a quotation mark or a bracket is missing or too many, so that it is not certain what belongs to what. Nothing of the file is used. A comma behind the last entry and remarks are no JSON either.',
      zh: '多了或少了逗号、引号或括号，分不清哪些内容属于一处，所以整份文件都不采用。最后一项后面的逗号和注释也不合 JSON 的格式。',
    },
    remedy: {
      en: 'Look at the line named and at the end of the one before it. An editor that knows JSON marks the place.',
      zh: '请查看所指的行和上一行的末尾。支持 JSON 的编辑器会标出出错的位置。',
    },
    example: {
      in: 'data.json',
      wrong: '  "status": "draft"\n  "issued": "2021-01-05",',
      mended: '  "status": "draft",\n  "issued": "2021-01-05",',
    },
    related: ['yaml-not-readable', 'rdf-not-readable', 'nested-too-deep'],
  },
  'nested-too-deep': {
    title: { en: 'Objects and lists stand in one another too deep', zh: '嵌套层数过多' },
    meaning: {
      en: 'JSON is read to a bounded depth, since a file of brackets alone can bring a program down. A dataset needs less than ten levels. A deeper file was written by a program that went wrong, or to do harm, and nothing of it is used.',
      zh: '读取 JSON 时嵌套的层数有上限，因为一个只有括号的文件就足以使程序崩溃。数据集用不到十层。嵌套更深的文件，不是生成它的程序出了错，就是有意为害，所以整份文件都不采用。',
    },
    remedy: {
      en: 'Look for what wrote the file: most often a value was put into itself again and again.',
      zh: '请检查生成文件的程序，多半是把一个值反复套进了它自己。',
    },
    example: {
      in: 'data.json',
      described: { en: 'A title within a hundred and one pairs of brackets', zh: '标题外面套了101层方括号' },
      mended: { en: 'The title without the brackets', zh: '去掉方括号的标题' },
      said: { expected: '100' },
    },
    related: ['json-not-readable'],
  },
  'context-not-loaded': {
    title: { en: 'A context from elsewhere is needed and was not loaded', zh: '未下载文件所需的上下文' },
    meaning: {
      en: 'In JSON-LD the context says what each key means, and this file names one by its address. Reading a file does not make a program call at addresses that the file chooses, unless you ask for it; without the context the keys mean nothing. The context of this vocabulary need not be loaded, since the program has it.',
      zh: 'JSON-LD 文件各个键名的含义由上下文规定，这个文件只写了上下文的网址。除非得到允许，程序不会因为读一个文件就去访问其中写的网址；而没有上下文，键名就没有含义。本词汇表的上下文已在程序中，不必下载。',
    },
    remedy: {
      en: 'Put the context into the file. If you trust the address, allow loading with --remote-contexts; in code, with loadContext.',
      zh: '请把上下文写进文件。网址可信的，可加上 --remote-contexts 允许下载；在代码中则给出 loadContext。',
    },
    example: {
      in: 'dataset.jsonld',
      wrong: '"@context": ["https://kunshan.example/context.jsonld",',
      mended: ownContext,
      said: { received: 'https://kunshan.example/context.jsonld' },
    },
    related: ['context-not-reached', 'too-many-contexts', 'key-not-understood'],
  },
  'context-not-reached': {
    title: { en: 'A context could not be loaded', zh: '上下文无法下载' },
    meaning: {
      en: 'Loading contexts is allowed, and this one did not come: the address does not answer, is not https, belongs to this machine or a closed network, or gives too much. Without the context the keys of the file mean nothing, so nothing of it is used.',
      zh: '已经允许下载上下文，但这一个没有取到：网址没有应答、不是 https、属于本机或内部网络，或者内容过长。没有上下文，文件的键名就没有含义，所以整份文件都不采用。',
    },
    remedy: {
      en: 'Check the address and the connection. A file that carries its context needs neither.',
      zh: '请核对网址和网络连接。把上下文写进文件，就不再需要下载。',
    },
    example: {
      in: 'dataset.jsonld',
      contexts: 'not-found',
      wrong: '"@context": ["https://kunshan.example/context.jsonld",',
      mended: ownContext,
      said: { received: 'https://kunshan.example/context.jsonld', detail: 'the answer was 404' },
    },
    related: ['context-not-loaded'],
  },
  'too-many-figures': {
    title: { en: 'There are more figures than were to be loaded', zh: '数字的个数超过载入上限' },
    meaning: {
      en: 'A table keeps its figures in memory, so there is a limit to how many are loaded. Half of them would look like all of them: where there are more, no table is made.',
      zh: '表把数字都放在内存里，所以一次能载入多少有上限。只载入一半会让人误以为是全部，因此超过上限时不生成表。',
    },
    remedy: {
      en: 'Load the datasets in several parts, or allow more where there is memory for them: some 150 bytes a figure.',
      zh: '请把数据集分几次载入；内存充足时也可以放宽上限，每个数字约需150字节。',
    },
    example: {
      in: 'dataset.ttl',
      described: { en: 'A file of 21,000,000 figures', zh: '一份有2100万个数字的文件' },
      mended: { en: 'Three files, each of a third of them', zh: '三份文件，各有三分之一' },
      said: { expected: '20000000' },
    },
    related: ['file-too-large', 'too-many-rows'],
  },
  'too-many-contexts': {
    title: { en: 'The file names more contexts than are loaded', zh: '引用的上下文过多' },
    meaning: {
      en: "Loading contexts is allowed, up to a number, as each is a request to somebody's server and may name others in turn. The next one is not loaded, and without it the keys could mean something else, so nothing of the file is used.",
      zh: '已经允许下载上下文，但数量有上限：每个都要访问一次别人的服务器，而且还可能再引用别的。超出的不会下载；缺了它，键名的含义可能不同，所以整份文件都不采用。',
    },
    remedy: {
      en: 'Put what the contexts define into one, in the file or at one address.',
      zh: '请把各个上下文的定义合并成一个，写进文件或放在一个网址上。',
    },
    example: {
      in: 'dataset.jsonld',
      contexts: 'empty',
      wrong: ['"@context": [', ...otherContexts, '  "https://w3id.org/rolm/context.jsonld",'].join('\n'),
      mended: ownContext,
      said: { expected: '10', received: 'https://kunshan.example/k' },
    },
    related: ['context-not-loaded', 'context-not-reached'],
  },
  'address-relative': {
    title: { en: 'An address is relative, and nothing says to what', zh: '相对地址没有基准' },
    meaning: {
      en: 'Part of an address was given, to be read from where the file lies. A file that was copied or sent lies somewhere else, and the same words would then name another thing. Where the file has no base of its own such an address names nothing, so nothing of the file is used.',
      zh: '文件中只写了地址的一部分，其余要看文件放在哪里。文件一经复制或转发，位置就变了，同样的写法指的就是另一个东西。文件自己没有给出基准的，这样的地址不指任何东西，所以整份文件都不采用。',
    },
    remedy: {
      en: 'Write the whole address, or give the file a base: @base in Turtle, "@base" in the context of JSON-LD.',
      zh: '请写出完整地址，或在文件中给出基准：Turtle 用 @base，JSON-LD 在上下文中用 "@base"。',
    },
    example: {
      in: 'dataset.jsonld',
      wrong: '"licence": "by/4.0/",',
      mended: '"licence": "https://creativecommons.org/licenses/by/4.0/",',
      said: { received: '<by/4.0/>' },
    },
    related: ['rdf-not-readable', 'term-not-valid'],
  },
  'key-not-understood': {
    title: { en: 'A key has no meaning in the context', zh: '键名在上下文中没有定义' },
    meaning: {
      en: 'JSON-LD reads a key by the context; one that the context does not have says nothing, and readers pass it over in silence. It is a warning, because the rest can be read. But a misspelt key would lose its value.',
      zh: 'JSON-LD 按上下文解释键名；上下文中没有的键名没有含义，一般软件会不声不响地略过。其余内容仍可读取，所以只是警告；但键名写错时，它的值就丢了。',
    },
    remedy: {
      en: 'Correct the key. If it is your own, define it in a context beside that of the vocabulary, or remove it.',
      zh: '请更正键名。如果是自己加的，请另写一个上下文来定义它，或删去。',
    },
    example: {
      in: 'dataset.jsonld',
      wrong: '  "status": "draft",\n  "checkedBy": "nobody",',
      mended: '  "status": "draft",',
      said: { received: 'checkedBy' },
    },
    related: ['property-not-understood', 'field-unknown', 'context-not-loaded'],
  },
  'graph-not-read': {
    title: { en: 'A graph without a dataset was not read', zh: '没有数据集的图未读取' },
    meaning: {
      en: 'A file of TriG or JSON-LD may hold several graphs, and a dataset is read from one. Another graph holds none, such as a log of how the data were made, and was passed over. It is a warning, so that nobody believes that it was taken into account.',
      zh: 'TriG 和 JSON-LD 文件可以有几个图，一个数据集只从一个图中读取。另一个图中没有数据集（例如数据的加工记录），没有读取。提出警告，是免得以为其中的内容已经采纳。',
    },
    remedy: {
      en: 'Nothing to do, unless it matters to you. Then move its statements into the graph of the dataset.',
      zh: '如不重要，可以忽略；如果重要，请把其中的陈述移入数据集所在的图。',
    },
    example: {
      in: 'dataset.trig',
      wrong:
        ':log { :data dcterms:modified "2021-02-01"^^xsd:date . }\n<https://w3id.org/rolm/data/320583/kunshan-2019> {',
      mended: '<https://w3id.org/rolm/data/320583/kunshan-2019> {',
    },
    related: ['dataset-missing', 'property-not-understood'],
  },
  'more-not-told': {
    title: { en: 'More of the same was found than is told', zh: '同类问题没有全部列出' },
    meaning: {
      en: 'Of keys without a meaning, and of relative addresses, the first fifty of a file are told one by one, and how many more there are. It is a warning that what is listed is not all. Most often all of them have one cause, such as a wrong context.',
      zh: '没有含义的键名和没有基准的相对地址，每个文件只逐一列出前五十个，其余只说还有多少。提出警告，是说明所列的并非全部。这些问题多半出于同一原因，例如上下文写错了。',
    },
    remedy: {
      en: 'Mend what those that are told have in common, and read the file again.',
      zh: '请先改正已列出者的共同问题，再读取一次。',
    },
    example: {
      in: 'dataset.jsonld',
      described: {
        en: 'A file in which sixty keys have no meaning in the context',
        zh: '一个有60个键名在上下文中没有定义的文件',
      },
      mended: { en: 'The same file with a context that defines them', zh: '同一文件，上下文中有这些键名的定义' },
      said: { received: '10' },
    },
    related: ['key-not-understood', 'address-relative', 'cube-offenders-not-named'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof linkedIssues, IssuePage>>>
