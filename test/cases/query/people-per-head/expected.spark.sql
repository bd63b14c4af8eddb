SELECT 'figure' AS `part`, `dataset`, `id`, `printed`, `indicator`, `jurisdiction`, `period_kind`, `period`, `start_within`, CASE WHEN `lower` IS NULL AND `lower_long` IS NULL THEN '' WHEN `lower_open` THEN 'open' ELSE 'closed' END AS `low_end`, CAST(`lower` AS STRING) AS `lower`, `lower_long`, CASE WHEN `upper` IS NULL AND `upper_long` IS NULL THEN '' WHEN `upper_open` THEN 'open' ELSE 'closed' END AS `high_end`, CAST(`upper` AS STRING) AS `upper`, `upper_long`, NULL AS `breakdown`, NULL AS `value`, NULL AS `value_long`, NULL AS `precision`
FROM `figures`
WHERE `no_value` IS NULL
  AND `indicator` IN (?)
  AND `jurisdiction` IN (?, ?)
UNION ALL
SELECT 'population' AS `part`, `dataset`, `id`, NULL AS `printed`, `indicator`, `jurisdiction`, `period_kind`, `period`, `start_within`, CASE WHEN `lower` IS NULL AND `lower_long` IS NULL THEN '' WHEN `lower_open` THEN 'open' ELSE 'closed' END AS `low_end`, CAST(`lower` AS STRING) AS `lower`, `lower_long`, CASE WHEN `upper` IS NULL AND `upper_long` IS NULL THEN '' WHEN `upper_open` THEN 'open' ELSE 'closed' END AS `high_end`, CAST(`upper` AS STRING) AS `upper`, `upper_long`, `breakdown`, CAST(`value` AS STRING) AS `value`, `value_long`, `precision`
FROM `figures`
WHERE `no_value` IS NULL
  AND `indicator` IN (?)
  AND `breakdown` IN (?)
  AND `jurisdiction` IN (?, ?)
  AND `period_kind` IN (?, ?)
UNION ALL
SELECT 'cell' AS `part`, `dataset`, `id`, NULL AS `printed`, NULL AS `indicator`, NULL AS `jurisdiction`, NULL AS `period_kind`, NULL AS `period`, NULL AS `start_within`, NULL AS `low_end`, NULL AS `lower`, NULL AS `lower_long`, NULL AS `high_end`, NULL AS `upper`, NULL AS `upper_long`, NULL AS `breakdown`, NULL AS `value`, NULL AS `value_long`, NULL AS `precision`
FROM `figures`
WHERE `no_value` IS NOT NULL
  AND `indicator` IN (?)
  AND `jurisdiction` IN (?, ?)
