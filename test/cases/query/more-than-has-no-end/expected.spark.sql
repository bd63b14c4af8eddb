SELECT 'figure' AS `part`, `dataset`, `id`, `printed`, CASE WHEN `lower` IS NULL AND `lower_long` IS NULL THEN '' WHEN `lower_open` THEN 'open' ELSE 'closed' END AS `low_end`, CAST(`lower` AS STRING) AS `lower`, `lower_long`, CASE WHEN `upper` IS NULL AND `upper_long` IS NULL THEN '' WHEN `upper_open` THEN 'open' ELSE 'closed' END AS `high_end`, CAST(`upper` AS STRING) AS `upper`, `upper_long`
FROM `figures`
WHERE `no_value` IS NULL
  AND `dataset` IN (?)
  AND `precision` IN (?)
UNION ALL
SELECT 'dataset' AS `part`, `dataset`, NULL AS `id`, NULL AS `printed`, NULL AS `low_end`, NULL AS `lower`, NULL AS `lower_long`, NULL AS `high_end`, NULL AS `upper`, NULL AS `upper_long`
FROM `figures`
GROUP BY `dataset`
