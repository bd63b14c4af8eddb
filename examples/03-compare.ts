import { compare, explain, formatBounds } from 'rule-of-law-metrics'
import { beijing, changshu } from 'rule-of-law-metrics/datasets'

// The same measure in both cities; `compare` also pairs measures that are easily taken for one another.
for (const { indicator, a, b, verdict, difference, reasons } of compare(changshu, beijing)) {
  if (a.indicator !== b.indicator) continue
  console.log(`${indicator.label.en}: ${a.observation.printed} and ${b.observation.printed} are ${verdict}`)
  if (difference) console.log(`  the difference is in ${formatBounds(difference)}`)
  for (const reason of reasons) console.log(`  ${reason.code}: ${explain(reason).en}`)
}
