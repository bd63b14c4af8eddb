import { query, tableOf } from 'rule-of-law-metrics'
import { beijing, changshu } from 'rule-of-law-metrics/datasets'

// A query is plain data. What it leaves out because the source does not date it, it says.
const { rows, undated } = query(tableOf([changshu, beijing]), {
  where: { area: 'disputes', period: { within: '2015/2019' } },
  order: [
    { by: 'jurisdiction', descending: true },
    { by: 'value', descending: true },
  ],
  select: ['jurisdiction', 'indicator', 'period', 'printed'],
  limit: 5,
})

for (const { jurisdiction, indicator, period, printed } of rows) console.log(jurisdiction, indicator, period, printed)
console.log(`${undated} figures are not dated: they may or may not be of these years`)
