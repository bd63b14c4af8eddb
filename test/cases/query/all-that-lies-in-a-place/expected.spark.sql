SELECT 'figure' AS `part`, `jurisdiction`, COUNT(*) AS `count`, NULL AS `dataset`, NULL AS `id`
FROM `figures`
WHERE `no_value` IS NULL
  AND `indicator` IN (?)
  AND `jurisdiction` IN (?, ?, ?, ?)
  AND `first_day` >= CAST(? AS DATE)
  AND `last_day` <= CAST(? AS DATE)
GROUP BY `jurisdiction`
UNION ALL
SELECT 'undated' AS `part`, NULL AS `jurisdiction`, COUNT(*) AS `count`, NULL AS `dataset`, NULL AS `id`
FROM `figures`
WHERE `no_value` IS NULL
  AND `first_day` IS NULL
  AND `indicator` IN (?)
  AND `jurisdiction` IN (?, ?, ?, ?)
UNION ALL
SELECT 'cell' AS `part`, `jurisdiction`, NULL AS `count`, `dataset`, `id`
FROM `figures`
WHERE `no_value` IS NOT NULL
  AND `indicator` IN (?)
  AND `jurisdiction` IN (?, ?, ?, ?)
  AND `first_day` >= CAST(? AS DATE)
  AND `last_day` <= CAST(? AS DATE)
UNION ALL
SELECT 'undatedCell' AS `part`, NULL AS `jurisdiction`, COUNT(*) AS `count`, NULL AS `dataset`, NULL AS `id`
FROM `figures`
WHERE `no_value` IS NOT NULL
  AND `first_day` IS NULL
  AND `indicator` IN (?)
  AND `jurisdiction` IN (?, ?, ?, ?)
