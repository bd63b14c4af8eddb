import type { endpointIssues } from '../endpoint-issues'
import type { IssuePage } from './page'

/** Pages of issues with SPARQL endpoints, and with the results of engines. */
export const endpointPages = {
  'endpoint-not-reached': {
    title: { en: 'The endpoint could not be reached', zh: '无法连接查询端点' },
    meaning: {
      en: 'No server answered at the address: the name is not known, nothing listens there, or the connection broke. No result of it was used.',
      zh: '该网址没有服务器答复：域名不存在、端口未开放，或连接中断。没有采用任何结果。',
    },
    remedy: {
      en: 'Check the address in a browser, and whether a proxy or a firewall stands between.',
      zh: '请在浏览器中核对网址，并检查中间是否有代理或防火墙。',
    },
    example: {
      in: 'endpoint',
      described: { en: 'An address at which nothing listens', zh: '没有服务器的网址' },
      mended: { en: 'The address of a server that runs', zh: '正在运行的服务器的网址' },
      said: { address: 'http://localhost:3030/sparql', detail: 'ECONNREFUSED' },
    },
    related: ['endpoint-too-slow', 'endpoint-refused'],
  },
  'endpoint-too-slow': {
    title: { en: 'The endpoint did not answer in time', zh: '查询端点未按时答复' },
    meaning: {
      en: 'A request, its answer read to the end, has a limit of time, and so have all requests of a question together, with the waits for a server that is busy: a server that hangs, or gives its pages slowly, does not hang the program. The server may still be at work. What it sent so far was not used.',
      zh: '每次请求（包括读完答复）都有时限，一次查询的全部请求（包括等待繁忙的服务器）另有总时限，以免服务器停滞或逐页缓慢答复时程序也停滞。服务器可能仍在处理。已收到的部分没有采用。',
    },
    remedy: {
      en: 'Give more conditions, or allow more time: by the option timeout (--timeout) for a request, which smaller pages (page) shorten, and by totalTimeout (--total-timeout) for all requests of a question.',
      zh: '请增加条件，或放宽时限：timeout（--timeout）是一次请求的时限，减小每页行数（page）也可缩短一次请求；totalTimeout（--total-timeout）是一次查询全部请求的总时限。',
    },
    example: {
      in: 'endpoint',
      described: { en: 'A server that takes a minute', zh: '要一分钟才答复的服务器' },
      mended: { en: 'The same, asked for one indicator and one place', zh: '同一服务器，只查询一个指标、一个地区' },
      said: {
        address: 'https://data.example/sparql',
        about: { en: 'a request', zh: '一次请求' },
        expected: '30000',
      },
    },
    related: ['endpoint-not-reached'],
  },
  'endpoint-refused': {
    title: { en: 'The endpoint refused the query', zh: '查询端点拒绝了查询' },
    meaning: {
      en: 'The server answered, and its status says that it will not or cannot do what was asked. After 429 and 503, which say that it is busy, the request was repeated, each time after a longer wait. What it says is the first line of its answer, or the title of its page; the headers that it was given are left out.',
      zh: '服务器有答复，但状态码表示不愿或无法执行。状态码为 429 和 503（繁忙）时，已按逐次加长的间隔重试。所引的是其答复的第一行，或其网页的标题；发给它的请求头不会出现。',
    },
    remedy: {
      en: 'For 401 and 403 give the option authorization or headers; on a command line --header "Authorization: Bearer {{KEY}}", where KEY is a variable of the environment. For 400 try the text of the query in the page of the server. For 429 and 503 wait as long as the server says, or ask for less.',
      zh: '状态码为 401、403 时请提供 authorization 或 headers 选项，命令行用 --header "Authorization: Bearer {{KEY}}"，其中 KEY 是环境变量；为 400 时请在服务器的网页上试运行该查询；为 429、503 时请按服务器所说的时间等待，或减少查询量。',
    },
    example: {
      in: 'endpoint',
      described: { en: 'A server that wants a key, asked without one', zh: '需要密钥的服务器，查询时没有提供' },
      mended: { en: 'The same, with the header that it wants', zh: '同一服务器，提供了所需的授权' },
      said: {
        address: 'https://data.example/sparql',
        received: '401',
        detail: 'Unauthorized',
        advice: {
          en: 'Give the key that it wants: authorization or headers (--header)',
          zh: '提供它所要求的授权：authorization 或 headers（--header）',
        },
      },
    },
    related: ['endpoint-not-sparql'],
  },
  'endpoint-not-sparql': {
    title: { en: 'The answer is no result of SPARQL', zh: '答复不是 SPARQL 结果' },
    meaning: {
      en: 'The server names another type of content than results of SPARQL in JSON, most often a web page: the form for people, or the sign-in of a network. Such an answer is not looked into, whatever is in it.',
      zh: '服务器给出的内容类型不是 JSON 格式的 SPARQL 结果，多半是网页：供人填写的查询页，或网络的登录页。这样的答复无论内容如何都不采用。',
    },
    remedy: {
      en: 'Look for the address of the endpoint in the documentation of the server; it often ends in /sparql or /query.',
      zh: '请在服务器的说明中查找查询端点的网址，常以 /sparql 或 /query 结尾。',
    },
    example: {
      in: 'endpoint',
      described: { en: 'The page on which people write queries', zh: '供人填写查询的网页' },
      mended: { en: 'The endpoint behind it', zh: '其背后的查询端点' },
      said: { address: 'https://data.example/', received: 'text/html' },
    },
    related: ['results-not-readable', 'endpoint-refused'],
  },
  'results-not-readable': {
    title: { en: 'The results cannot be read', zh: '结果无法读取' },
    meaning: {
      en: 'The server calls its answer JSON, but it is broken off, is something else, or lacks what results of SPARQL have. No row of it was used, since nobody knows what is missing.',
      zh: '服务器声称答复是 JSON，但内容中断、并非 JSON，或缺少 SPARQL 结果应有的部分。无法知道缺了什么，所以没有采用任何一行。',
    },
    remedy: {
      en: 'Ask again. If it stays so, look at the answer with another program, and at what stands before the server.',
      zh: '请重新查询。如仍如此，请用其他程序查看答复，并检查服务器前面的中间设备。',
    },
    example: {
      in: 'endpoint',
      described: { en: 'An answer that ends in the middle of a row', zh: '在一行中间断开的答复' },
      mended: { en: 'The whole answer', zh: '完整的答复' },
      said: { detail: { en: 'they are no JSON', zh: '不是 JSON' } },
    },
    related: ['endpoint-not-sparql', 'results-cut-short'],
  },
  'results-too-large': {
    title: { en: 'The results are longer than is read', zh: '结果超过读取上限' },
    meaning: {
      en: 'An answer is read up to a limit, so that a server cannot fill the memory of the program. What came so far was not used.',
      zh: '读取答复有长度上限，以免服务器占满程序的内存。已收到的部分没有采用。',
    },
    remedy: {
      en: 'Give more conditions or a smaller page, or raise the option longest if the memory is there.',
      zh: '请增加条件或减小每页行数；如内存足够，可提高 longest 选项。',
    },
    example: {
      in: 'endpoint',
      described: { en: 'An answer of two hundred million bytes', zh: '两亿字节的答复' },
      mended: { en: 'The same rows in pages', zh: '同样的行，分页返回' },
      said: { limit: { en: '100000000 bytes', zh: '100000000 字节' } },
    },
    related: ['results-cut-short'],
  },
  'results-cut-short': {
    title: { en: 'The server gave fewer rows than it counts', zh: '服务器返回的行数少于计数' },
    meaning: {
      en: 'Many servers give no more than so many rows, and do not say that there are more. So the server is asked to count them too, and an answer that lacks some is not given out: a sum over a part would look like a sum. Data that changed between the two questions give the same message.',
      zh: '许多服务器返回的行数有上限，超出部分不作说明。因此程序还会请服务器计数；缺行的答复不予采用，因为对一部分求和看起来与总和无异。两次查询之间数据有变动时，也会出现这一提示。',
    },
    remedy: {
      en: 'A query as data is asked for in pages, so a limit a page does no harm: then the server limits the whole, or changed. For a text of your own add conditions, or LIMIT and OFFSET under an ORDER BY.',
      zh: '以数据形式写成的查询会分页获取，每页的上限不影响结果；此时说明服务器限制了总行数，或数据有变动。自己写的查询请增加条件，或在 ORDER BY 之后加 LIMIT 和 OFFSET。',
    },
    example: {
      in: 'endpoint',
      described: {
        en: 'A text with 12000 rows, at a server that gives 10000',
        zh: '有 12000 行的查询，服务器只返回 10000 行',
      },
      mended: { en: 'The same with conditions that leave 900', zh: '加了条件，只剩 900 行' },
      said: { expected: '12000', received: '10000' },
    },
    related: ['results-too-large', 'results-not-readable'],
  },
  'results-not-exact': {
    title: { en: 'A number of the results is not exact', zh: '结果中有不精确的数' },
    meaning: {
      en: 'The figures are decimals, and sums and orders of them are exact. An engine that turns them into floating-point numbers, or gives them another type, rounds some of them without a word.',
      zh: '数字是十进制小数，其求和与排序都是精确的。把它们转成浮点数或改作其他类型的引擎，会悄悄舍入其中一些。',
    },
    remedy: {
      en: 'Load the data as they were published, and see how the engine keeps xsd:decimal.',
      zh: '请按发布的内容载入数据，并查看引擎如何保存 xsd:decimal。',
    },
    example: {
      in: 'endpoint',
      described: { en: 'A store into which 7.9 was loaded as xsd:double', zh: '7.9 以 xsd:double 载入的数据库' },
      mended: { en: 'The same with xsd:decimal', zh: '同一数据库，以 xsd:decimal 载入' },
      said: { variable: '?value', received: '7.9', datatype: 'http://www.w3.org/2001/XMLSchema#double' },
    },
    related: ['results-repeated'],
  },
  'results-repeated': {
    title: { en: 'The store says a figure several times', zh: '数据库中同一数字出现多次' },
    meaning: {
      en: 'A figure has one value for each of its properties and stands in one graph. A store into which a dataset was loaded twice under different names, or two versions of it, or a version beside the dataset as it is now, counts its figures twice. No answer is made of such results.',
      zh: '一个数字的每个属性只有一个值，并且只在一个图中。同一数据集以不同名称载入两次，或载入了两个版本，或当前内容与某个版本并存，数字就会被重复计数。这样的结果不予采用。',
    },
    remedy: {
      en: 'Remove the copy or the other version, or name the graphs that are meant (defaultGraphs, namedGraphs); copies of one file may be loaded into one default graph.',
      zh: '请移除副本或另一版本，或用 defaultGraphs、namedGraphs 指明要查的图；同一文件的副本可载入同一个默认图。',
    },
    example: {
      in: 'endpoint',
      described: { en: 'A dataset that was loaded under two names', zh: '以两个名称载入的同一数据集' },
      mended: { en: 'The dataset once', zh: '只载入一次的数据集' },
      said: { received: 'https://kunshan.example/data/kunshan-2020#legal-aid' },
    },
    related: ['results-not-exact'],
  },
  'dataset-not-given': {
    title: { en: 'A dataset that declares places was not given', zh: '有声明了地区的数据集没有给出' },
    meaning: {
      en: 'The question was asked with some datasets of the store, from which it is known which places lie in which. Another dataset of the store declares places as well. Figures of these would be missing from a question for all that lies in a place, and a sum might count them twice, so no answer is given.',
      zh: '查询时给出了数据库中的一些数据集，地区的隶属关系由它们得知。数据库中还有别的数据集也声明了地区：查询某地及其下属各地时会漏掉这些地区的数字，求和时又可能重复计算，因此不作答复。',
    },
    remedy: {
      en: 'Give all datasets of the store that declare places, or none: where they lie is then looked up in the store.',
      zh: '请给出数据库中所有声明了地区的数据集；或者一个也不给，程序会在数据库中查明隶属关系。',
    },
    example: {
      in: 'endpoint',
      described: {
        en: 'A store with two datasets that declare townships, asked for all that lies in Changshu with one of them given',
        zh: '数据库中有两个声明了乡镇的数据集，只给出其中一个，查询常熟市及其下属各地',
      },
      mended: { en: 'The same question, with both', zh: '同一查询，两个都给出' },
      said: { received: 'https://kunshan.example/data/kunshan-2020#data' },
    },
    related: ['places-disagree'],
  },
  'places-disagree': {
    title: { en: 'Datasets disagree about where a place lies', zh: '数据集对某地属于哪里说法不一' },
    meaning: {
      en: 'Datasets may declare places that the catalogue lacks, and say in which place each lies. A question for all that lies in a place follows these statements. Where two datasets say different things of a place, the store finds it by what either says, and a table by what the first says, in the order of their ids. Without the datasets nobody knows which is meant, and no answer is given.',
      zh: '数据集可以自行声明目录中没有的地区，并说明它属于哪里。查询某地及其下属各地时，会沿着这些说明查找。若两个数据集说法不同，数据库会两种说法都采用，而表格只采用编号在前的数据集的说法。没有给出数据集时无从判断，因此不作答复。',
    },
    remedy: {
      en: 'Give the datasets to queryEndpoint or queryEmbedded, and to compileSparql and answerFromResults (datasets); ask for the places by jurisdiction instead; or have one of the datasets corrected.',
      zh: '请把各数据集交给 queryEndpoint、queryEmbedded，以及 compileSparql、answerFromResults（datasets）；或改用 jurisdiction 直接写明地区；或请其中一方更正。',
    },
    example: {
      in: 'endpoint',
      described: {
        en: 'A store with two datasets, of which one says that a park lies in Changshu, the other in Beijing',
        zh: '数据库中有两个数据集，一个说某园区属于常熟，另一个说属于北京',
      },
      mended: { en: 'The same question, with the datasets', zh: '同一查询，并给出数据集' },
      said: { received: 'high-tech-park' },
    },
    related: ['results-repeated', 'property-repeated'],
  },
} as const satisfies Readonly<Record<keyof typeof endpointIssues, IssuePage>>
