import { documentOf } from '../../mapping/address'
import { isApproved } from '../../model/approval'
import type { LargeDataset } from '../../model/dataset'
import { jurisdictionIn } from '../../model/place'
import { textIn } from '../../model/text'
import { writeYaml } from '../../tables/yaml'
import { licenceAt } from './licence'

/** The address of a dataset's document: what a person cites. */
export const addressOf = (dataset: LargeDataset): string => documentOf(dataset).replace(/#$/, '')

/** The words under which a dataset is looked for. */
export const keywordsOf = (dataset: LargeDataset): readonly string[] => {
  const place = jurisdictionIn(dataset, dataset.jurisdiction)?.label
  const places = place === undefined ? [] : [...new Set([place.en, place.zh])]
  return ['rule of law', 'law-based government', '法治政府', 'indicators', 'official statistics', ...places]
}

/** How to cite a dataset, in the Citation File Format 1.2.0. */
export const citationText = (dataset: LargeDataset): string => {
  const { title, description, publisher, version, issued, licence } = dataset
  const spdx = licenceAt(licence)?.spdx
  return writeYaml({
    'cff-version': '1.2.0',
    message: 'If you use this dataset, please cite it as below. 使用本数据集请按下列信息引用。',
    type: 'dataset',
    title: `${textIn(title, 'en')}${isApproved(dataset) ? '' : ' (draft, not approved)'}`,
    ...(description !== undefined && { abstract: textIn(description, 'en') }),
    authors: [{ name: publisher }],
    version,
    'date-released': issued,
    url: addressOf(dataset),
    ...(spdx === undefined ? { 'license-url': licence } : { license: spdx }),
    keywords: keywordsOf(dataset),
  })
}
