SELECT 'figure' AS `part`, `status`, COUNT(*) AS `count`, NULL AS `dataset`, NULL AS `id`
FROM `figures`
WHERE `no_value` IS NULL
  AND `dataset` IN (?)
GROUP BY `status`
UNION ALL
SELECT 'cell' AS `part`, NULL AS `status`, NULL AS `count`, `dataset`, `id`
FROM `figures`
WHERE `no_value` IS NOT NULL
  AND `dataset` IN (?)
UNION ALL
SELECT 'dataset' AS `part`, NULL AS `status`, NULL AS `count`, `dataset`, NULL AS `id`
FROM `figures`
GROUP BY `dataset`
