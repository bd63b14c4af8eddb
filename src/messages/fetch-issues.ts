import type { IssueInChinese, IssueText } from './issue-message'

/** Issues with what is fetched from an address. */
export const fetchIssues = {
  'fetch-address-not-valid': [
    'error',
    '"{received}" is no address of a page.',
    'Write it whole, as a browser shows it: https://city.example/data.ttl.',
  ],
  'fetch-not-https': [
    'error',
    '{received} is not https, and so anyone on the way could change what comes from there.',
    'Give an address that begins with https://; or save the file with a browser and check that.',
  ],
  'fetch-with-password': [
    'error',
    'The address {received} has a name or a password in it.',
    'Leave out what stands before the @; save a file that needs a password with a browser and check that.',
  ],
  'fetch-closed-network': [
    'error',
    '{received} leads to this machine or into a closed network: {detail}.',
    'If you know what is there and want it, allow it: --allow-private.',
  ],
  'fetch-name-unknown': [
    'error',
    'No server of the name {received} was found.',
    'Check the spelling of the address and the network of this machine.',
  ],
  'fetch-not-reached': [
    'error',
    '{received} could not be reached: {detail}.',
    'Try again later; if it stays so, ask those who run the server.',
  ],
  'fetch-not-proved': [
    'error',
    '{received} could not prove that it is the server of that name: {detail}.',
    'Tell those who run the server; take nothing from there until it is mended.',
  ],
  'fetch-redirects': [
    'error',
    'The address leads on to another more than {expected} times; the last is {received}.',
    'Open it in a browser, and give the address at which the browser ends.',
  ],
  'fetch-not-found': [
    'error',
    'There is nothing at {received}: the server answered {status}.',
    'Check the spelling; perhaps the file was moved.',
  ],
  'fetch-refused': [
    'error',
    '{received} was not given out: the server answered {status}, {detail}.',
    'Open it in a browser; if it is there, save it and check the file.',
  ],
  'fetch-too-slow': [
    'error',
    '{received} had not come whole after {expected} seconds.',
    'Try again, or allow more time: --timeout <seconds>.',
  ],
  'fetch-too-large': [
    'error',
    '{received} is longer than {expected} bytes, which is the most that is fetched.',
    'Save the file, and check it from the disk.',
  ],
  'fetch-cut-short': [
    'error',
    '{received} broke off after {length} bytes of {expected}.',
    'Try again; what came was not used, since nobody knows what is missing.',
  ],
  'fetch-not-unpacked': [
    'error',
    '{received} came packed as {encoding}, and could not be unpacked: {detail}.',
    'Try again; if it stays so, the server is at fault.',
  ],
} as const satisfies Record<string, IssueText>

/** The same in Chinese. */
export const fetchIssuesInChinese: Readonly<Record<keyof typeof fetchIssues, IssueInChinese>> = {
  'fetch-address-not-valid': [
    '“{received}”不是网址。',
    '请像浏览器地址栏那样写全，例如 https://city.example/data.ttl。',
  ],
  'fetch-not-https': [
    '{received} 不是 https 网址，途中任何人都可能改动其内容。',
    '请使用以 https:// 开头的网址；或用浏览器保存文件，再检查该文件。',
  ],
  'fetch-with-password': [
    '网址 {received} 中含有用户名或密码。',
    '请删去 @ 及其前面的部分；需要密码的文件请先用浏览器保存，再检查。',
  ],
  'fetch-closed-network': [
    '{received} 指向本机或内部网络：{detail}。',
    '如确知该处内容并需要读取，请加上 --allow-private。',
  ],
  'fetch-name-unknown': ['找不到名为 {received} 的服务器。', '请核对网址的拼写，并检查本机的网络。'],
  'fetch-not-reached': ['无法连接 {received}：{detail}。', '请稍后重试；如仍如此，请联系该服务器的管理者。'],
  'fetch-not-proved': [
    '{received} 无法证明自己就是该域名的服务器：{detail}。',
    '请告知该服务器的管理者；修复之前不要采用其内容。',
  ],
  'fetch-redirects': [
    '该网址连续转向超过 {expected} 次，最后一个是 {received}。',
    '请用浏览器打开，改用浏览器最后停留的网址。',
  ],
  'fetch-not-found': ['{received} 处没有内容：服务器返回 {status}。', '请核对拼写；文件也可能已移走。'],
  'fetch-refused': [
    '未能取得 {received}：服务器返回 {status}，{detail}。',
    '请用浏览器打开；如能打开，请保存后检查该文件。',
  ],
  'fetch-too-slow': ['{received} 在 {expected} 秒内没有传完。', '请重试，或用 --timeout <秒> 放宽时限。'],
  'fetch-too-large': ['{received} 超过 {expected} 字节，这是下载的上限。', '请先保存文件，再从磁盘检查。'],
  'fetch-cut-short': [
    '{received} 传到 {length} 字节时中断，应有 {expected} 字节。',
    '请重试；已收到的部分没有采用，因为无法知道缺了什么。',
  ],
  'fetch-not-unpacked': [
    '{received} 以 {encoding} 压缩传来，无法解压：{detail}。',
    '请重试；如仍如此，是服务器的问题。',
  ],
}

/** What may go wrong with a fetch. */
export type FetchCode = keyof typeof fetchIssues
