import type { fetchIssues } from '../fetch-issues'
import type { IssuePage } from './page'

/** Pages of issues with what is fetched from an address. */
export const fetchPages = {
  'fetch-address-not-valid': {
    title: { en: 'The address is none', zh: '网址无效' },
    meaning: {
      en: 'What was given looks like an address and cannot be taken apart into a server and a page. A page may also lead on to such an address. Nothing was asked.',
      zh: '所给的内容看似网址，却无法分出服务器和网页。网页也可能转向这样的网址。没有发出任何请求。',
    },
    remedy: {
      en: 'Copy the address from the browser, from https:// to its end.',
      zh: '请从浏览器复制完整的网址，从 https:// 到结尾。',
    },
    example: {
      in: 'address',
      described: { en: 'https://[/data.ttl', zh: 'https://[/data.ttl' },
      mended: { en: 'https://city.example/data.ttl', zh: 'https://city.example/data.ttl' },
      said: { received: 'https://[/data.ttl' },
    },
    related: ['fetch-not-https'],
  },
  'fetch-not-https': {
    title: { en: 'The address is not https', zh: '网址不是 https' },
    meaning: {
      en: 'Only over https is it certain that a page comes from the server of its name and as it was sent. An address that begins otherwise is not asked, and a page that leads from https to http is not followed. With --allow-private http is asked, of this machine and closed networks alone.',
      zh: '只有通过 https，才能确定内容来自该域名的服务器、途中未经改动。以其他方式开头的网址不予请求；从 https 转向 http 的也不跟随。加上 --allow-private 后可使用 http，但仅限本机和内部网络。',
    },
    remedy: {
      en: 'Put https:// in front; most servers answer there too. If this one does not, save the file with a browser.',
      zh: '请把开头改为 https://，多数服务器都支持。如不支持，请用浏览器保存文件后再检查。',
    },
    example: {
      in: 'address',
      described: { en: 'http://city.example/data.ttl', zh: 'http://city.example/data.ttl' },
      mended: { en: 'https://city.example/data.ttl', zh: 'https://city.example/data.ttl' },
      said: { received: 'http://city.example/data.ttl' },
    },
    related: ['fetch-closed-network', 'fetch-redirects'],
  },
  'fetch-with-password': {
    title: { en: 'The address has a password in it', zh: '网址中含有密码' },
    meaning: {
      en: 'An address with a name or a password in it would be written into reports and logs with them. So it is not asked, and the message shows it without.',
      zh: '含有用户名或密码的网址会连同密码写入报告和日志，因此不予请求，提示中也不显示密码。',
    },
    remedy: {
      en: 'Leave out what stands between https:// and the @. Data that need a password are not published: save them and check the file.',
      zh: '请删去 https:// 与 @ 之间的部分。需要密码的数据并未公开：请先保存，再检查文件。',
    },
    example: {
      in: 'address',
      described: {
        en: 'An address with clerk:secret@ before the name of the server',
        zh: '域名前写有 clerk:secret@ 的网址',
      },
      mended: { en: 'The same without it', zh: '删去该部分的网址' },
      said: { received: 'https://city.example/data.ttl' },
    },
    related: ['fetch-refused'],
  },
  'fetch-closed-network': {
    title: { en: 'The address leads into a closed network', zh: '网址指向内部网络' },
    meaning: {
      en: 'The name of the server stands for an address of this machine, of a local network, or of another range that is nobody else’s. An address from a stranger may be made to reach what only this machine can reach. So all addresses of a name are looked at, for each page that leads on to another too, and the connection goes to those that were looked at.',
      zh: '服务器的域名对应本机、局域网或其他保留范围的地址。来历不明的网址可能被用来访问只有本机才能到达的内容。因此会查看域名对应的全部地址（每次转向也一样），并且只连接查看过的地址。',
    },
    remedy: {
      en: 'For a server of your own add --allow-private. For an address that somebody gave you, ask what it is for.',
      zh: '如果是您自己的服务器，请加上 --allow-private。如果网址是他人给的，请先问明用途。',
    },
    example: {
      in: 'address',
      described: {
        en: 'https://city.example/data.ttl, whose name stands for 10.0.0.7',
        zh: 'https://city.example/data.ttl，域名对应 10.0.0.7',
      },
      mended: { en: 'The same name with an address that all can reach', zh: '同一域名，对应公开的地址' },
      said: { received: 'https://city.example/data.ttl', detail: '10.0.0.7' },
    },
    related: ['fetch-not-https', 'fetch-not-reached'],
  },
  'fetch-name-unknown': {
    title: { en: 'No server of that name', zh: '找不到该名称的服务器' },
    meaning: {
      en: 'The name between https:// and the next / stands for no address. Either it is misspelt, or it was given up, or this machine cannot look up names at the moment.',
      zh: 'https:// 与下一个 / 之间的域名没有对应的地址：可能拼写有误，可能域名已停用，也可能本机暂时无法解析域名。',
    },
    remedy: {
      en: 'Open the address in a browser on the same machine: where the browser finds it, so does the program.',
      zh: '请在同一台机器的浏览器中打开该网址：浏览器找得到，程序就找得到。',
    },
    example: {
      in: 'address',
      described: { en: 'https://cty.example/data.ttl', zh: 'https://cty.example/data.ttl' },
      mended: { en: 'https://city.example/data.ttl', zh: 'https://city.example/data.ttl' },
      said: { received: 'cty.example' },
    },
    related: ['fetch-not-reached'],
  },
  'fetch-not-reached': {
    title: { en: 'The server could not be reached', zh: '无法连接服务器' },
    meaning: {
      en: 'The name is known, but nothing answered there as a web server does: no program listens, or it hung up, or no way leads there. Proxies are not used.',
      zh: '域名存在，但没有网页服务器的答复：没有程序提供服务、对方断开连接，或网络不可达。程序不经由代理。',
    },
    remedy: {
      en: 'Try again later, or open it in a browser. If the browser uses a proxy, save the file there and check it from the disk.',
      zh: '请稍后重试，或用浏览器打开。如果浏览器经由代理，请用它保存文件，再从磁盘检查。',
    },
    example: {
      in: 'address',
      described: { en: 'A server that is switched off', zh: '已关闭的服务器' },
      mended: { en: 'The same, running', zh: '同一服务器，正在运行' },
      said: { received: 'city.example', detail: { en: 'nothing listens there', zh: '对方没有提供服务' } },
    },
    related: ['fetch-name-unknown', 'fetch-too-slow', 'fetch-not-proved'],
  },
  'fetch-not-proved': {
    title: { en: 'The server could not prove its name', zh: '服务器无法证明其域名' },
    meaning: {
      en: 'A server of https shows a certificate for its name, signed by somebody whom this machine trusts. This one did not: so what it says may come from anybody. There is no option to take it nevertheless.',
      zh: 'https 服务器须出示由本机信任的机构签发的域名证书。这个服务器没有做到，其内容可能来自任何人。程序没有忽略这一点的选项。',
    },
    remedy: {
      en: 'Tell those who run the server. For a server of your own with a certificate of your own, name the signer by the variable NODE_EXTRA_CA_CERTS.',
      zh: '请告知服务器的管理者。如果是您自己的服务器和证书，请用环境变量 NODE_EXTRA_CA_CERTS 指定签发者的证书。',
    },
    example: {
      in: 'address',
      described: { en: 'A server with a certificate that it signed itself', zh: '使用自签证书的服务器' },
      mended: { en: 'The same with one that others trust', zh: '同一服务器，使用受信任的证书' },
      said: { received: 'city.example', detail: { en: 'it signed its certificate itself', zh: '证书是自行签发的' } },
    },
    related: ['fetch-not-reached'],
  },
  'fetch-redirects': {
    title: { en: 'The address leads on and on', zh: '网址不断转向' },
    meaning: {
      en: 'A page may say that it is elsewhere now, and that page may say so again. After a few times the program stops, since such a chain often leads in a circle.',
      zh: '网页可以声明自己已移到别处，新的网页又可以再次声明。连续数次后程序便停止，因为这种情况多半是兜圈子。',
    },
    remedy: {
      en: 'Open it in a browser without being signed in anywhere. Where it ends is the address to give; where the browser gives up too, tell those who run the server.',
      zh: '请在未登录任何网站的浏览器中打开。最后停留的网址就是应给的网址；如果浏览器也打不开，请告知服务器的管理者。',
    },
    example: {
      in: 'address',
      described: { en: 'A page that leads to itself', zh: '转向自身的网页' },
      mended: { en: 'The file itself', zh: '文件本身的网址' },
      said: { received: 'https://city.example/around', expected: '5' },
    },
    related: ['fetch-not-https', 'fetch-closed-network'],
  },
  'fetch-not-found': {
    title: { en: 'There is nothing at the address', zh: '网址处没有内容' },
    meaning: {
      en: 'The server was reached and knows no such page (404), or had it once and took it away (410). Where an address once led to data, a permanent one would still do so.',
      zh: '已连接到服务器，但没有这个网页（404），或曾有而已撤下（410）。数据的永久网址不应出现这种情况。',
    },
    remedy: {
      en: 'Compare the address with the page that names it, capitals and all; look for the dataset in the catalogue of its publisher.',
      zh: '请与给出该网址的网页逐字核对，注意大小写；并在发布者的目录中查找该数据集。',
    },
    example: {
      in: 'address',
      described: {
        en: 'https://city.example/Data.ttl, where the file is data.ttl',
        zh: 'https://city.example/Data.ttl，而文件名是 data.ttl',
      },
      mended: { en: 'https://city.example/data.ttl', zh: 'https://city.example/data.ttl' },
      said: { received: 'https://city.example/Data.ttl', status: '404' },
    },
    related: ['fetch-refused'],
  },
  'fetch-refused': {
    title: { en: 'The server gave out no page', zh: '服务器没有给出内容' },
    meaning: {
      en: 'The server answered with a status that is neither a page nor "not found": it wants a sign-in, is overloaded, or has an error of its own. What it sent with it was not read.',
      zh: '服务器返回的状态既不是网页，也不是“未找到”：可能需要登录，可能过载，也可能服务器自身出错。随之而来的内容没有读取。',
    },
    remedy: {
      en: 'With 401 and 403 ask the publisher how the data can be had; with 429 and 503 wait; with other numbers tell those who run the server.',
      zh: '状态为 401、403 时，请向发布者询问获取方式；为 429、503 时请稍候；其他状态请告知服务器的管理者。',
    },
    example: {
      in: 'address',
      described: { en: 'A page for which one must be signed in', zh: '须登录才能看到的网页' },
      mended: { en: 'A page that everyone may see', zh: '公开的网页' },
      said: {
        received: 'https://city.example/inner.ttl',
        status: '403',
        detail: { en: 'it does not give this to everyone', zh: '不允许访问' },
      },
    },
    related: ['fetch-not-found', 'fetch-with-password'],
  },
  'fetch-too-slow': {
    title: { en: 'The page did not come in time', zh: '未按时传完' },
    meaning: {
      en: 'A fetch has a limit of time for everything: finding the server, following where it leads, reading to the end. It has another for silence, so that a server that says nothing is not waited for. What had come was not used.',
      zh: '下载有总时限：查找服务器、跟随转向、读到结尾都计算在内。服务器长时间不作声另有时限。已收到的部分没有采用。',
    },
    remedy: {
      en: 'Allow more time by --timeout with a number of seconds; or save the file with a browser.',
      zh: '请用 --timeout 加秒数放宽时限；或用浏览器保存文件。',
    },
    example: {
      in: 'address',
      described: { en: 'A server that sends a letter every second', zh: '每秒只传一个字符的服务器' },
      mended: { en: 'One that sends the file at once', zh: '一次传完文件的服务器' },
      said: { received: 'https://city.example/slow.ttl', expected: '60' },
    },
    related: ['fetch-not-reached', 'fetch-too-large'],
  },
  'fetch-too-large': {
    title: { en: 'The page is longer than is fetched', zh: '内容超过下载上限' },
    meaning: {
      en: 'A server cannot be trusted to end. So bytes are counted as they come, and again as they are unpacked, since a few packed bytes may stand for many. What had come was not used.',
      zh: '不能指望服务器会停下来，因此按收到的字节计数，解压时再计一次，因为少量压缩数据可能展开成很多。已收到的部分没有采用。',
    },
    remedy: {
      en: 'Save the file and check it from the disk, where the limit is larger; and look whether it is what it should be.',
      zh: '请保存文件，再从磁盘检查，那里的上限更高；并确认文件确是所需的内容。',
    },
    example: {
      in: 'address',
      described: { en: 'A server that sends without end', zh: '不停发送数据的服务器' },
      mended: { en: 'A file of a few megabytes', zh: '几兆字节的文件' },
      said: { received: 'https://city.example/endless.ttl', expected: '200000000' },
    },
    related: ['fetch-too-slow', 'file-too-large'],
  },
  'fetch-cut-short': {
    title: { en: 'The page broke off', zh: '传输中断' },
    meaning: {
      en: 'The server announced more than came, or the connection ended in the middle. A file that was cut off may still read well, with the last figures missing; so nothing of it was used.',
      zh: '服务器声明的长度大于实际收到的长度，或连接中途断开。被截断的文件可能仍能读取，只是缺少最后的数字，因此没有采用任何部分。',
    },
    remedy: {
      en: 'Try again. If it breaks off at the same place, the server is at fault.',
      zh: '请重试。如果总在同一处中断，是服务器的问题。',
    },
    example: {
      in: 'address',
      described: {
        en: 'A server that announces 1000 bytes, sends 17 and hangs up',
        zh: '声明 1000 字节、只传 17 字节就断开的服务器',
      },
      mended: { en: 'One that sends all that it announces', zh: '按声明的长度传完的服务器' },
      said: { received: 'https://city.example/cut.ttl', expected: '1000', length: '17' },
    },
    related: ['fetch-too-slow', 'fetch-not-unpacked'],
  },
  'fetch-not-unpacked': {
    title: { en: 'What came cannot be unpacked', zh: '传来的内容无法解压' },
    meaning: {
      en: 'Servers pack what they send, and name the way. Here the way is not known, or what came is not packed in that way, or it was damaged. Gzip, deflate and Brotli are known.',
      zh: '服务器会压缩所传的内容，并说明方式。此处的方式不受支持，或内容与所称方式不符，或已损坏。支持 gzip、deflate 和 Brotli。',
    },
    remedy: {
      en: 'Try again; then tell those who run the server that Content-Encoding and content do not agree.',
      zh: '请重试；如仍如此，请告知服务器的管理者：Content-Encoding 与内容不符。',
    },
    example: {
      in: 'address',
      described: { en: 'Plain text that the server calls gzip', zh: '服务器称为 gzip 的纯文本' },
      mended: { en: 'The same without that header', zh: '去掉该声明的同一文件' },
      said: {
        received: 'https://city.example/data.ttl',
        encoding: 'gzip',
        detail: { en: 'it is damaged', zh: '内容已损坏' },
      },
    },
    related: ['fetch-cut-short'],
  },
} as const satisfies Readonly<Record<keyof typeof fetchIssues, IssuePage>>
