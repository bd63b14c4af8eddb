SELECT 'figure' AS `part`, `dataset`, `source`, COUNT(*) AS `count`, NULL AS `id`
FROM `figures`
WHERE `no_value` IS NULL
  AND `dataset` IN (?, ?)
  AND `source` IN (?)
GROUP BY `dataset`, `source`
UNION ALL
SELECT 'cell' AS `part`, `dataset`, `source`, NULL AS `count`, `id`
FROM `figures`
WHERE `no_value` IS NOT NULL
  AND `dataset` IN (?, ?)
  AND `source` IN (?)
UNION ALL
SELECT 'dataset' AS `part`, `dataset`, NULL AS `source`, NULL AS `count`, NULL AS `id`
FROM `figures`
GROUP BY `dataset`
UNION ALL
SELECT 'source' AS `part`, `dataset`, `source`, NULL AS `count`, NULL AS `id`
FROM `figures`
GROUP BY `dataset`, `source`
