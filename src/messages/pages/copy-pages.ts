import type { proofIssues } from '../proof-issues'
import type { IssuePage } from './page'

/** Two sections of a made-up report, with a figure in each, and what is quoted of them. */
const twoFigures = {
  'observations.csv': `id,indicator,printed,period
legal-aid,legal-aid-cases,412件,2019
mediation,people-mediation-disputes-mediated,978件,2019`,
  'quotes.csv': `fact,role,heading,paragraph,start,end,printed
legal-aid,figure,法律援助,2,17,21,412件
mediation,figure,人民调解,4,37,41,978件`,
} as const

/** The same with a third section. */
const threeFigures = {
  'observations.csv': `${twoFigures['observations.csv']}
reconsideration,reconsideration-cases-accepted,153件,2019`,
  'quotes.csv': `${twoFigures['quotes.csv']}
reconsideration,figure,行政复议,6,57,61,153件`,
} as const

const legalAid = '法律援助\n2019年：法律援助案件412件'
const mediation = '人民调解\n2019年：调解纠纷978件'
const reconsideration = '行政复议\n2019年：受理案件153件'

/** Pages of issues with a fresh copy of a document, in which facts are looked for. */
export const copyPages = {
  'copy-empty': {
    title: { en: 'The copy holds no text', zh: '副本中没有文字' },
    meaning: {
      en: 'The file is empty, or it is a web page without a word that a reader would see. Many pages fetch their text with a script after they were opened, and what was saved is only the frame. Nothing can be looked for in it, and no figure is called missing for that.',
      zh: '文件是空的，或者网页里没有任何可见的文字。不少网页打开之后才由脚本载入正文，保存下来的只是一个空框架。这样的副本无从查找，但也不会因此说数字缺失。',
    },
    remedy: {
      en: 'Open the page, wait until the text is there and save it again; or select the text, copy it into an editor and save that as .txt.',
      zh: '请打开网页，等正文显示出来再保存；或者选中正文，复制到记事本，另存为 .txt 文本。',
    },
    example: {
      in: 'copy.html',
      wrong:
        '<html><head><title>虚构报告</title></head>\n<body><div id="text"></div><script>load("text")</script></body></html>',
      mended:
        '<html><head><title>虚构报告</title></head>\n<body><h1>法律援助</h1><p>2019年：法律援助案件412件</p></body></html>',
    },
    related: ['copy-not-text', 'fact-missing'],
  },
  'copy-too-large': {
    title: { en: 'The copy is larger than what is read', zh: '副本过大' },
    meaning: {
      en: 'A copy is read whole, up to a limit. A larger one is not read in part, since whatever stands in the rest would be called missing. A report has a few hundred kilobytes of text: a page of this size mostly has pictures written into it.',
      zh: '副本是整份读取的，大小有上限。超过上限的不会只读一部分，否则后面的数字都会被误报为缺失。一份报告的文字不过几百 KB，这么大的网页多半是把图片也嵌在了文件里。',
    },
    remedy: {
      en: 'Save the page as "web page, HTML only" or its text as .txt; or save the part alone that the figures are from.',
      zh: '请把网页另存为“仅 HTML”，或把文字另存为 .txt；也可以只保存数字所在的部分。',
    },
    example: {
      in: 'copy.html',
      described: {
        en: 'A saved page of 80,000,000 bytes, pictures included',
        zh: '一个连图片一起保存的网页，8000万字节',
      },
      mended: { en: 'The text of the page, saved as copy.txt', zh: '把网页的文字另存为 copy.txt' },
      said: { file: 'copy.html', received: '80000000', expected: '64000000' },
    },
    related: ['file-too-large', 'copy-not-text'],
  },
  'copy-not-text': {
    title: { en: 'The copy is a file of another kind', zh: '副本不是文本或网页' },
    meaning: {
      en: 'PDF, Word and WPS files, web archives and pictures hold their words in a form that is not read here. The beginning of the file tells what it is, not its name: a PDF that was renamed copy.txt is a PDF still.',
      zh: 'PDF、Word、WPS、网页归档（MHTML）和图片里的文字，这里无法直接读取。程序看的是文件内容，不是文件名：把 PDF 的扩展名改成 .txt，它仍然是 PDF。',
    },
    remedy: {
      en: 'Open the file in the program that it is of, and save it as text (.txt) or as a web page (.html). A scan must be put through character recognition first, and its figures be read over.',
      zh: '请用相应的软件打开，另存为文本（.txt）或网页（.html）。扫描件须先做文字识别，并逐一校对数字。',
    },
    example: {
      in: 'copy.txt',
      wrong: '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
      mended: legalAid,
    },
    related: ['copy-encoding-unknown', 'copy-empty'],
  },
  'copy-encoding-unknown': {
    title: { en: 'The character encoding of the copy is not known', zh: '无法识别副本的编码' },
    meaning: {
      en: 'The bytes of the file make up text neither in UTF-8 nor in GB18030, which holds GBK and GB 2312, and the file does not say what else it is. Most often a file was cut off in the middle of a character, or pieces in two encodings were put into one. Characters are not guessed: one that was read wrongly would make its figure missing.',
      zh: '文件的字节既不是完整的 UTF-8，也不是 GB18030（含 GBK、GB 2312），文件本身也没有声明别的编码。常见的原因是文件在某个汉字的中间被截断，或者把两种编码的内容拼在了一起。程序不去猜测：读错一个字，数字就会被误报为缺失。',
    },
    remedy: {
      en: 'Fetch the document again. If it opens properly in an editor, save it from there as UTF-8.',
      zh: '请重新下载或保存；如果用记事本打开显示正常，请另存为 UTF-8 编码。',
    },
    example: {
      in: 'copy.txt',
      saved: 'latin1',
      wrong: '·¨ÂÉÔ®Öú\n2019Äê£º·¨ÂÉÔ®Öú°¸¼þ412¼',
      mended: legalAid,
    },
    related: ['not-utf8', 'copy-not-text'],
  },
  'fact-moved': {
    title: { en: 'The words stand in another order now', zh: '数字的先后次序变了' },
    meaning: {
      en: 'The words of the figure are in the copy, but not in the order of the document: other figures that stood before them stand behind them now, or the reverse. The text was rearranged, or the same words are about something else. It is a warning, since only a reader can tell which.',
      zh: '副本中有这条数字，但先后次序与原件不同：原来在它前面的数字，现在到了后面，或者相反。可能是正文调整了次序，也可能这几个字现在说的是别的事。究竟是哪一种，要由人来看，所以只是警告。',
    },
    remedy: {
      en: 'Read the paragraph named. If it says the same, all is well; when this edition is to be cited, give its places in quotes.csv. If it does not, the fact is missing.',
      zh: '请查看所指的段落。含义没有变的，可以不改；要引用新版本的，请在 quotes.csv 中改写位置。含义变了的，应当作缺失处理。',
    },
    example: {
      in: 'copy.txt',
      wrong: `${reconsideration}\n${legalAid}\n${mediation}`,
      beside: threeFigures,
      mended: `${legalAid}\n${mediation}\n${reconsideration}`,
    },
    related: ['fact-under-other-heading', 'fact-missing'],
  },
  'fact-under-other-heading': {
    title: { en: 'The words stand under another heading now', zh: '数字不在原来的标题之下' },
    meaning: {
      en: 'The words are in the copy, but the heading that the dataset gives does not stand above them, or another one comes between. What a figure counts often follows from its heading alone, so the same words may now state something else. It is a warning, since a heading may merely have been moved.',
      zh: '副本中有这条数字，但它的上方没有数据集所写的标题，或者中间隔着别的标题。数字说的是什么，往往要看标题，同样几个字现在说的可能是另一件事。也可能只是标题挪了位置，所以只是警告。',
    },
    remedy: {
      en: 'Read the paragraph named with its heading. If it still says the same, all is well; if it is about something else, the fact is missing.',
      zh: '请连同标题查看所指的段落。说的仍是同一件事的，可以不改；说的是另一件事的，应当作缺失处理。',
    },
    example: {
      in: 'copy.txt',
      wrong: '人民调解\n2019年：受理纠纷412件\n2019年：调解纠纷978件\n法律援助\n2019年：法律援助案件367件',
      beside: twoFigures,
      mended: `${legalAid}\n${mediation}`,
    },
    related: ['heading-differs', 'fact-moved'],
  },
  'fact-ambiguous': {
    title: { en: 'The same words stand in several places', zh: '同样的字不止一处' },
    meaning: {
      en: 'The words stand in the copy more than once, or are so short that they could be anything, and neither the order nor the words beside them tell which place is meant. None is picked at will: the wrong one would be called found. It is a warning, since the fact may well be there.',
      zh: '同样的字在副本中有好几处，或者字数太少、说明不了什么，先后次序和前后文字也都不能确定是哪一处。程序不会随意选一个，否则可能把错的当成“找到”。事实也许就在其中，所以只是警告。',
    },
    remedy: {
      en: 'Look at the paragraphs named and see whether the fact is stated in one of them. More quotations near it in quotes.csv, with start and end, make its place certain.',
      zh: '请查看所指的段落，看其中是否写有此事实。在 quotes.csv 中为它附近的文字多列几条摘引，并填写起点和终点，就容易确定位置。',
    },
    example: {
      in: 'copy.txt',
      wrong: `${legalAid}\n2018年：法律援助案件412件`,
      mended: `${legalAid}\n2018年：法律援助案件367件`,
    },
    related: ['fact-missing', 'fact-moved'],
  },
  'fact-missing': {
    title: { en: 'The copy does not have the words of the fact', zh: '副本中没有这条数字' },
    meaning: {
      en: 'The words stand nowhere in the copy, or only as part of a longer number, or only where another figure has them already. 412件 is not found in 1412件. The copy may lack a part of the document, or the publisher has changed the text, which nobody may pass over in silence: it is an error.',
      zh: '副本中找不到这几个字，或者它只是更长数字的一部分（1412件中的412件不算），或者那一处已经属于另一条数字。可能是副本不完整，也可能是发布方改了正文，这种改动不能悄悄放过，所以算作错误。',
    },
    remedy: {
      en: 'See whether the copy is whole, all of its pages. If the text was changed, give the new figure in a new version of the dataset, and say in a note what it was before.',
      zh: '请查看副本是否完整，分页的网页要每页都存。如果正文改了，请在数据集的新版本中改用新的数字，并用说明注明原来的数字。',
    },
    example: {
      in: 'copy.txt',
      wrong: '法律援助\n2019年：法律援助案件1412件',
      mended: legalAid,
    },
    related: ['fact-ambiguous', 'quote-not-there', 'copy-empty'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof proofIssues, IssuePage>>>
