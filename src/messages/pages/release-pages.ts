import type { publishingIssues } from '../publishing-issues'
import type { releaseIssues } from '../release-issues'
import type { IssuePage } from './page'

const approval = `status: published
documentNumber: 昆政办发〔2021〕3号
approver: { zh: 昆山市司法局 }`

/** Pages of issues with the status of a dataset, its approval, and its versions. */
export const releasePages = {
  'approval-missing': {
    title: { en: 'A status that needs an approval, without one', zh: '状态须经审核，却没有审核信息' },
    meaning: {
      en: 'A dataset is approved, published, corrected or withdrawn by an office that answers for it, and readers must be able to ask for the document. So these statuses come with the number of that document and the name of the office. A compilation from public documents of others has neither, and says so.',
      zh: '已审核、已发布、已更正或已撤回的数据集，都有机关为其负责，读者应能据以查询公文。因此这些状态须附文号和审核机关。依据他人公开文件汇编的数据集两者皆无，应如实注明。',
    },
    remedy: {
      en: 'Fill in "documentNumber" and "approver". If nobody has approved the figures yet, the status is draft or submitted; if they are compiled from documents of others, write "compiled: true" instead.',
      zh: '请填写文号（documentNumber）和审核机关（approver）。尚未经审核的，状态应为“草稿”或“已提交”；依据他人文件汇编的，请改写 compiled: true。',
    },
    example: {
      in: 'dataset.yaml',
      wrong: 'status: published\ndocumentNumber: 昆政办发〔2021〕3号',
      mended: approval,
      inPlaceOf: 'status: draft',
    },
    related: ['withdrawal-without-reason', 'correction-without-version'],
  },
  'withdrawal-without-reason': {
    title: { en: 'Withdrawn, and nobody says why', zh: '已撤回却没有理由' },
    meaning: {
      en: 'Others have used the figures, and must decide what becomes of their own work. Was one figure wrong, was the whole counted anew, may it never have been published? A dataset that merely vanishes answers none of that.',
      zh: '他人已使用过这些数字，需要判断自己的成果是否受影响：是个别数字有误、整体重新统计，还是本不应公开？数据集只是消失，什么也没有回答。',
    },
    remedy: {
      en: 'Say why in "withdrawalReason", in a sentence. It is published in place of the figures.',
      zh: '请在 withdrawalReason 中用一句话写明理由，它将代替数字公布。',
    },
    example: {
      in: 'dataset.yaml',
      wrong: 'status: withdrawn\ncompiled: true',
      mended: 'status: withdrawn\ncompiled: true\nwithdrawalReason: { zh: 报告已由新版取代 }',
      inPlaceOf: 'status: draft',
    },
    related: ['approval-missing'],
  },
  'correction-without-version': {
    title: { en: 'A correction of no version', zh: '更正版没有写明所更正的版本' },
    meaning: {
      en: 'A corrected dataset puts an earlier version right, and that version stays where it was published. Readers who used it need to be led from it to this one, so this one names it.',
      zh: '更正版用来更正先前的版本，而先前的版本仍留在原处。使用过旧版的读者需要找到新版，因此新版要写明所更正的是哪一版。',
    },
    remedy: {
      en: 'Give the number of the earlier version in "replaces". If nothing was published before, the status is published.',
      zh: '请在 replaces 中填写先前版本的版本号。此前没有发布过的，状态应为“已发布”。',
    },
    example: {
      in: 'dataset.yaml',
      wrong: 'version: 1.0.1\nstatus: corrected\ncompiled: true',
      mended: 'version: 1.0.1\nstatus: corrected\ncompiled: true\nreplaces: 1.0.0',
      inPlaceOf: 'version: 1.0.0\nstatus: draft',
    },
    related: ['version-not-later'],
  },
  'version-not-later': {
    title: { en: 'A version that replaces itself or a later one', zh: '所取代的版本并不更早' },
    meaning: {
      en: 'A version replaces an earlier one: 1.1.0 may replace 1.0.0, not the other way round, and 1.10.0 is later than 1.9.0. Here the number in "replaces" is that of this very version or of a later one, so the chain of versions would lead nowhere.',
      zh: '新版只能取代旧版：1.1.0 可以取代 1.0.0，反之不行；1.10.0 晚于 1.9.0。现在 replaces 中的版本号就是本版或更晚的版本，版本的先后关系无从建立。',
    },
    remedy: {
      en: 'Give this version a higher number in "version", or correct "replaces".',
      zh: '请提高 version 中的版本号，或更正 replaces。',
    },
    example: {
      in: 'dataset.yaml',
      wrong: 'version: 1.9.0\nreplaces: 1.10.0',
      mended: 'version: 1.10.0\nreplaces: 1.9.0',
      inPlaceOf: 'version: 1.0.0',
    },
    related: ['correction-without-version'],
  },
  'issued-too-early': {
    title: { en: 'Issued before the first day allowed', zh: '发布日期早于允许的日期' },
    meaning: {
      en: 'The head gives the first day on which the dataset may be published, and a date of issue before that day. Both cannot be meant. Which of the two holds, the publisher knows.',
      zh: '表头写明了最早可以发布的日期，而发布日期却在此之前，两者不能同时成立。以哪个为准，由发布者确定。',
    },
    remedy: { en: 'Correct "issued" or "notBefore".', zh: '请更正 issued 或 notBefore。' },
    example: {
      in: 'dataset.yaml',
      wrong: 'issued: 2021-01-05\nnotBefore: 2021-02-01',
      mended: 'issued: 2021-02-05\nnotBefore: 2021-02-01',
      inPlaceOf: 'issued: 2021-01-05',
    },
  },
  'not-approved': {
    title: { en: 'Published without an approval', zh: '未经审核即发布' },
    meaning: {
      en: 'The dataset is a draft, or was handed in and not yet approved, and publishing writes files that others take for final. A copy to be looked at is written by --draft: its files have "draft" in their names and say inside that nobody has approved them.',
      zh: '数据集还是草稿，或已提交而未经审核；发布所写出的文件会被他人当作定稿。仅供查看的副本可用 --draft 写出：文件名带有 draft，内容也注明未经审核。',
    },
    remedy: {
      en: 'Have it approved ("rolm brief" writes the sheet for that), then fill in "status", "documentNumber" and "approver". Or add --draft.',
      zh: '请送审（rolm brief 可写出送审单），经批准后填写 status、documentNumber 和 approver；或加上 --draft。',
    },
    example: {
      in: 'dataset.yaml',
      wrong: 'status: submitted',
      mended: approval,
      inPlaceOf: 'status: draft',
      published: '2021-01-05',
    },
    related: ['approval-missing', 'published-too-early'],
  },
  'published-too-early': {
    title: { en: 'Published before its day', zh: '早于规定日期发布' },
    meaning: {
      en: 'The approval names the first day on which the dataset may be published, and that day has not come. What is published cannot be called back, so nothing is written.',
      zh: '批准时规定了最早可以发布的日期，现在还没有到。发布了就收不回来，因此不写出任何文件。',
    },
    remedy: {
      en: 'Publish on that day or later. If the date is wrong, correct "notBefore".',
      zh: '请在当天或之后发布；日期有误的，请更正 notBefore。',
    },
    example: {
      in: 'dataset.yaml',
      wrong: 'status: published\ncompiled: true\nnotBefore: 2021-01-05',
      mended: 'status: published\ncompiled: true\nnotBefore: 2021-01-04',
      inPlaceOf: 'status: draft',
      published: '2021-01-04',
    },
    related: ['issued-too-early', 'not-approved'],
  },
} as const satisfies Readonly<Record<keyof typeof publishingIssues | keyof typeof releaseIssues, IssuePage>>
