import type { TableName } from '../../mapping/columns'
import type { Label } from '../../vocabulary/catalogue'

/** What each table of a dataset holds. */
export const tableTitles: Readonly<Record<TableName, Label>> = {
  'observations.csv': { en: 'the figures, and the cells without a number', zh: '数字，以及没有数值的单元格' },
  'indicators.csv': { en: 'the indicators that the catalogue lacks', zh: '目录中没有、自行设立的指标' },
  'places.csv': { en: 'the places that the catalogue lacks', zh: '目录中没有、自行列出的地区' },
  'quotes.csv': { en: 'where facts stand in their documents', zh: '各项事实在来源文件中的位置' },
  'parts.csv': { en: 'which figures are parts of which', zh: '合计与各部分的关系' },
  'recognitions.csv': { en: 'titles, awards, ranks, pilots and praise', zh: '荣誉、奖项、名次、试点与肯定' },
  'trends.csv': { en: 'rises and falls in a row', zh: '连续上升与下降' },
  'milestones.csv': { en: 'what was begun, founded or reached', zh: '开创、成立、达成的事项' },
  'instruments.csv': { en: 'plans, laws, rules and publications', zh: '规划、法律、制度与出版物' },
  'programmes.csv': { en: 'standing practices, platforms and campaigns', zh: '常设做法、平台与活动' },
  'bodies.csv': { en: 'bodies that report or are named', zh: '提供数字或被提及的机关' },
  'persons.csv': { en: 'persons named in a role', zh: '被提及的人物及其角色' },
  'counts.csv': { en: 'what documents count of their own headings', zh: '文件对自身标题的计数' },
  'notes.csv': { en: 'what is to be known of facts', zh: '对各项事实的说明' },
}
