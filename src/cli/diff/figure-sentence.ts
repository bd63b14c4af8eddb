import type { FigureChange, IntervalChange } from '../../check/index'
import type { Phrase } from '../language'

const changes: Readonly<Record<IntervalChange, Phrase>> = {
  same: { en: 'the same interval', zh: '区间不变' },
  narrowed: {
    en: 'narrowed: all that the new figure may be, the old one allowed',
    zh: '区间变窄：新数字的范围全在原范围之内',
  },
  widened: { en: 'widened: the old figure may still hold', zh: '区间变宽：原数字仍可成立' },
  shifted: { en: 'moved: the two intervals overlap', zh: '区间移动：两者有重叠' },
}

const apart: Phrase = { en: 'moved: no number fits both', zh: '区间移动：没有数字能同时符合两者' }

const perhapsApart: Phrase = {
  en: 'moved: no number fits both if both were rounded; had one been cut off, one might',
  zh: '区间移动：若都是四舍五入，则没有数字同时符合两者；若其一为截断，则可能有',
}

/** What a revision does to a figure, in a few words. */
export const figureSentence = ({ interval, disjoint }: FigureChange): Phrase => {
  if (disjoint === true) return apart
  return disjoint === 'unknown' ? perhapsApart : changes[interval]
}
