import { formatBounds, indicatorOf, type Observation } from 'rule-of-law-metrics'
import { changshu } from 'rule-of-law-metrics/datasets'

// A figure is what was printed, the interval that the print allows, and the place where it stands.
const show = (figure: Observation): void => {
  console.log(`${indicatorOf(figure.indicator)?.label.en}, ${figure.period.edtf}`)
  console.log(`${figure.printed} is in ${formatBounds(figure)}`)
  for (const { paragraph, start, end } of figure.quotes)
    console.log(`${figure.source}, paragraph ${paragraph}, characters ${start} to ${end}`)
}

for (const figure of changshu.observations) if (figure.id === 'hotline-requests') show(figure)
