SELECT 'page' AS `part`, `dataset`, `id`, `jurisdiction`, `period_kind`, `period`, `start_within`
FROM (
  SELECT *
  FROM `figures`
  WHERE `no_value` IS NULL
    AND `dataset` IN (?)
  ORDER BY `first_day` DESC NULLS LAST, `jurisdiction` NULLS LAST, `dataset` NULLS LAST, `id` NULLS LAST
  LIMIT 3 OFFSET 6
)
UNION ALL
SELECT 'cell' AS `part`, `dataset`, `id`, NULL AS `jurisdiction`, NULL AS `period_kind`, NULL AS `period`, NULL AS `start_within`
FROM `figures`
WHERE `no_value` IS NOT NULL
  AND `dataset` IN (?)
UNION ALL
SELECT 'dataset' AS `part`, `dataset`, NULL AS `id`, NULL AS `jurisdiction`, NULL AS `period_kind`, NULL AS `period`, NULL AS `start_within`
FROM `figures`
GROUP BY `dataset`
