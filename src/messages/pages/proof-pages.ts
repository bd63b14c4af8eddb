import type { linkedIssues } from '../linked-issues'
import type { proofIssues } from '../proof-issues'
import type { IssuePage } from './page'

const header = 'fact,role,heading,paragraph,start,end,printed'

/** Pages of issues with linked data. */
export const linkedDataPages = {
  'rdf-not-readable': {
    title: { en: 'A line of the linked data is not well formed', zh: '关联数据文件有语法错误' },
    meaning: {
      en: 'The file breaks the grammar of Turtle or N-Triples at the line named. What stands behind it cannot be trusted, so nothing of the file is used.',
      zh: '文件在所指的行不符合关联数据（Turtle 或 N-Triples）的语法。其后的内容不再可靠，因此整份文件不予采用。这类文件一般由程序生成，无需手工填写。',
    },
    remedy: {
      en: 'Mend the line; most often a full stop, a semicolon or a quotation mark is missing.',
      zh: '请修正这一行，通常是缺了句点、分号或引号；或用程序从文件夹重新生成。',
    },
    example: {
      in: 'dataset.ttl',
      wrong: 'sdmx-measure:obsValue ; sdmx-attribute:unitMeasure unit:NUM',
      mended: 'sdmx-measure:obsValue 412 ; sdmx-attribute:unitMeasure unit:NUM',
    },
  },
  'key-given-twice': {
    title: { en: 'A key is given twice in one object of JSON', zh: 'JSON 对象中的键名重复' },
    meaning: {
      en: 'Programs that read JSON keep one of two values that an object has under one key, most of them the last, and say nothing of the other. Keys that are escaped are the same key: "\\u0069d" is "id". Nothing of the file is used, since nobody could tell afterwards which value was meant.',
      zh: '一个对象的同一键名有两个值时，读取 JSON 的程序只保留一个（多半是后一个），另一个不作声地丢掉。转义写法也算同一键名："\\u0069d" 就是 "id"。事后无从得知原来要写哪个值，所以整份文件都不采用。',
    },
    remedy: {
      en: 'Look at the line named and for the same key above it in the same object, and keep one. Where a program wrote the file, correct that.',
      zh: '请查看所指的行，在同一对象的前文中找到相同的键名，只保留一个。文件由程序生成的，请更正程序。',
    },
    example: {
      in: 'data.json',
      wrong: '  "status": "draft",\n  "status": "published",',
      mended: '  "status": "draft",',
    },
    related: ['json-not-readable', 'key-forbidden', 'field-repeated'],
  },
  'number-not-exact': {
    title: { en: 'A number in JSON would be read as another one', zh: 'JSON 中的数字会被读成别的数' },
    meaning: {
      en: 'Programs keep about sixteen digits of a number in JSON and drop the others without a word: 9007199254740993 becomes 9007199254740992, and 22.00000000000000000001 becomes 22. Nothing of the file is used, since nobody could tell afterwards which number was meant.',
      zh: '程序读取 JSON 中的数字时，大约只保留十六位，其余的会不作声地丢掉：9007199254740993 会变成 9007199254740992，22.00000000000000000001 会变成 22。事后无从得知原来是哪个数，所以整份文件都不采用。',
    },
    remedy: {
      en: 'Write the number as text, between quotation marks; in JSON-LD with its datatype. If it was meant to be shorter, write it so.',
      zh: '请给数字加上引号，写成文字；在 JSON-LD 中还要注明数据类型。如果本来没有这么多位，请改正。',
    },
    example: {
      in: 'data.json',
      wrong: '"characters": 22.00000000000000000001',
      mended: '"characters": 22',
    },
    related: ['json-not-readable', 'value-not-valid'],
  },
  'dataset-missing': {
    title: { en: 'The linked data holds no dataset', zh: '文件中没有数据集' },
    meaning: {
      en: 'A dataset is a node of the class qb:DataSet, which gives the figures their title, place and publisher; its qb:structure tells it from cubes of others. The file, or the store, has none: it may be a vocabulary, or hold what was written for another one.',
      zh: '数据集须有一个类型为 qb:DataSet 的节点，说明标题、地区和发布者，并以 qb:structure 区别于他人的数据立方体。文件或数据库中没有这个节点：它可能只是词汇表，或是按别的词汇表写的。',
    },
    remedy: {
      en: 'Check that it is the file you meant. A dataset of this vocabulary can be written with "rolm export".',
      zh: '请确认没有选错文件。可用 rolm export 生成符合本词汇表的文件。',
    },
    example: {
      in: 'dataset.ttl',
      wrong: ':data a dcat:Dataset ;',
      mended: ':data a qb:DataSet, dcat:Dataset ;',
    },
    related: ['dataset-repeated'],
  },
  'dataset-repeated': {
    title: { en: 'The linked data holds several datasets', zh: '一个文件中有多个数据集' },
    meaning: {
      en: 'Figures, sources and notes belong to one dataset. With several in a file it is not certain whose they are, and none is picked at will.',
      zh: '数字、来源和说明都属于某一个数据集。一个文件中有几个数据集，就分不清归属，程序也不会随意选一个。',
    },
    remedy: { en: 'Put each dataset into a file of its own.', zh: '请把每个数据集各存为一个文件。' },
    example: {
      in: 'dataset.ttl',
      wrong: ':data-publisher a qb:DataSet, foaf:Agent ;',
      mended: ':data-publisher a foaf:Agent ;',
    },
    related: ['dataset-missing'],
  },
  'property-missing': {
    title: { en: 'A node lacks something that it needs', zh: '节点缺少必备的属性' },
    meaning: {
      en: 'A figure, source or note of the linked data does not give something without which it cannot be used, such as the number of a figure. It is not filled in by guessing.',
      zh: '关联数据中的某个数字、来源或说明缺少必备内容，例如数字没有数值。程序不会替它猜一个。',
    },
    remedy: { en: 'Add the property that the message names.', zh: '请补上提示所说的属性。' },
    example: {
      in: 'dataset.ttl',
      wrong: 'sdmx-attribute:unitMeasure unit:NUM ;',
      mended: 'sdmx-measure:obsValue 412 ; sdmx-attribute:unitMeasure unit:NUM ;',
    },
    related: ['field-missing', 'property-repeated'],
  },
  'property-repeated': {
    title: { en: 'A node says twice what it may say once', zh: '只能有一个值的属性有了多个值' },
    meaning: {
      en: 'Two different values stand where there can be one: a figure has one number. Which one is right is not for a program to choose. Where two documents disagree, each states a figure of its own.',
      zh: '只能有一个值的地方出现了两个不同的值，例如一个数字有两个数值。哪个正确，不能由程序来定。两份文件说法不同时，应作为两条数字分别列出。',
    },
    remedy: {
      en: 'Keep one value, or make two figures of it, each with its source.',
      zh: '请只保留一个值；确有两种说法的，请分作两条，各写来源。',
    },
    example: { in: 'dataset.ttl', wrong: 'sdmx-measure:obsValue 412, 421 ;', mended: 'sdmx-measure:obsValue 412 ;' },
    related: ['contradicted', 'property-missing'],
  },
  'property-not-understood': {
    title: { en: 'A node says something that is not read', zh: '有未被读取的属性' },
    meaning: {
      en: 'Linked data may say more than this program understands, and that is no fault: it is a warning, so that nobody believes it was taken into account. It will be missing when the dataset is written again.',
      zh: '关联数据可以包含本程序不认识的内容，这不算错误，只提醒一声，以免误以为已经采纳。重新导出时，这些内容不会保留。',
    },
    remedy: {
      en: 'Nothing to do, unless it matters to you. Then look for the property that the vocabulary has for it.',
      zh: '如不重要，可以忽略；如果重要，请改用词汇表中相应的属性。',
    },
    example: {
      in: 'dataset.ttl',
      wrong: 'rolm:precision <code/precision/exact> ; rdfs:comment "checked twice" ;',
      mended: 'rolm:precision <code/precision/exact> ;',
    },
    related: ['file-unknown'],
  },
  'term-not-valid': {
    title: { en: 'A value of linked data is of the wrong kind', zh: '属性值的类型不对' },
    meaning: {
      en: 'A property has a text where a number belongs, a text without a language, or an address where none does. Numbers written as text do not sort or add up in other programs either.',
      zh: '属性值的类型不对：该是数字的写成了文字，文字没有标明语言，或在不该用网址的地方用了网址。写成文字的数字，在其他软件里也无法排序和求和。',
    },
    remedy: { en: 'Write the value in the form that the message names.', zh: '请按提示的类型改写。' },
    example: { in: 'dataset.ttl', wrong: 'sdmx-measure:obsValue "many" ;', mended: 'sdmx-measure:obsValue 412 ;' },
    related: ['value-not-valid'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof linkedIssues, IssuePage>>>

/** Pages of issues with the proof of facts against documents. */
export const proofPages = {
  'document-not-held': {
    title: { en: 'The document is not here, so nothing was proved', zh: '手头没有原件，未经核对' },
    meaning: {
      en: 'The figures name a document that is not in the folder of held documents. They have a citation, which a reader can follow, but nobody looked whether they stand there: they are never called proved. This is a warning, since many sources may not be copied.',
      zh: '存放原件的文件夹里没有这份文件。这些数字有出处可查，但没有与原件核对过，因此绝不称为“已核对”。许多来源不便保存副本，所以只是警告。',
    },
    remedy: {
      en: 'Put the document into the folder that ROLM_SOURCES names, under the file name that the dataset gives, and verify again.',
      zh: '请把原件按数据集所写的文件名放进 ROLM_SOURCES 所指的文件夹，再运行 verify。',
    },
    example: { in: 'documents', wrong: [], mended: ['report.txt'] },
    related: ['document-changed'],
  },
  'document-changed': {
    title: { en: 'The document is not the one that was read', zh: '原件与录入时不是同一份' },
    meaning: {
      en: 'The document held has another length or checksum than the one from which the figures were taken. Places in it mean nothing then, even where the words can still be found, so none of its figures is called proved.',
      zh: '现有文件的字数或校验值与录入时所用的不同。即使文字还能找到，位置也不再可靠，所以这份文件中的数字一律不算已核对。',
    },
    remedy: {
      en: 'Use that very document. If the publisher changed it, read the figures anew and say so in a new version of the dataset.',
      zh: '请使用原来的那一份。如果发布方改过文件，请重新录入，并作为数据集的新版本发布。',
    },
    example: {
      in: 'report.txt',
      wrong: '法律援助\n2019年：法律援助案件412件（更新）\n',
      mended: '法律援助\n2019年：法律援助案件412件\n',
    },
    related: ['document-not-held', 'quote-not-there'],
  },
  'quote-not-placed': {
    title: { en: 'A figure does not say where it stands', zh: '没有写明数字在原件中的位置' },
    meaning: {
      en: 'The document is here, but the quotation has no start and end, so it cannot be looked up. The same words may stand in several places, and finding them somewhere proves nothing.',
      zh: '原件在手，但摘引没有起点和终点，无法查对。同样的文字可能出现在几处，随便找到一处并不能证明什么。',
    },
    remedy: { en: 'Give start and end in quotes.csv.', zh: '请在 quotes.csv 中填写起点和终点。' },
    example: {
      in: 'quotes.csv',
      wrong: `${header}\nlegal-aid,figure,法律援助,2,,,412件`,
      mended: `${header}\nlegal-aid,figure,法律援助,2,17,21,412件`,
    },
    related: ['offset-missing', 'quote-not-there'],
  },
  'quote-not-there': {
    title: { en: 'Something else stands at the place given', zh: '所指位置不是这个数字' },
    meaning: {
      en: 'At the place that the quotation gives, the document has other characters. Either the place or the printed form is wrong, and the figure is not proved.',
      zh: '原件在所指位置的文字与摘引不同。不是位置有误，就是原文抄错了，这个数字不能算已核对。',
    },
    remedy: {
      en: 'Look at the place, and correct the offsets or the printed form.',
      zh: '请查看原件，更正起止位置或原文。',
    },
    example: {
      in: 'quotes.csv',
      wrong: `${header}\nlegal-aid,figure,法律援助,2,16,20,412件`,
      mended: `${header}\nlegal-aid,figure,法律援助,2,17,21,412件`,
    },
    related: ['offsets-disagree-with-quote', 'quote-disagrees'],
  },
  'paragraph-differs': {
    title: { en: 'The figure stands in another paragraph', zh: '段落号不对' },
    meaning: {
      en: 'The words stand where the offsets say, but that is another paragraph than the one given. A reader who looks up the paragraph would not find the figure.',
      zh: '按起止位置能找到这些文字，但它们不在所写的那一段。读者按段落号去查，会找不到这个数字。',
    },
    remedy: {
      en: 'Correct the paragraph. Lines that are not empty are counted, from 1, headings too.',
      zh: '请更正段落号：从1数起，空行不计，标题也算一段。',
    },
    example: {
      in: 'quotes.csv',
      wrong: `${header}\nlegal-aid,figure,法律援助,1,17,21,412件`,
      mended: `${header}\nlegal-aid,figure,法律援助,2,17,21,412件`,
    },
    related: ['heading-differs'],
  },
  'heading-differs': {
    title: { en: 'The heading does not stand above the figure', zh: '标题不在数字之前' },
    meaning: {
      en: 'The heading given is not a line of its own above the figure, or the headings are in another order. What a figure is about often follows from its heading alone, so a wrong one misleads.',
      zh: '所写的标题在数字之前找不到，或各级标题的次序不对。数字说的是什么，往往要看标题，标题错了会误导读者。',
    },
    remedy: {
      en: 'Write the headings as lines of the document, from the top, joined with " › ".',
      zh: '请照录原件中的标题，由上至下，各级之间用“ › ”连接。',
    },
    example: {
      in: 'quotes.csv',
      wrong: `${header}\nlegal-aid,figure,行政复议,2,17,21,412件`,
      mended: `${header}\nlegal-aid,figure,法律援助,2,17,21,412件`,
    },
    related: ['paragraph-differs'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof proofIssues, IssuePage>>>
