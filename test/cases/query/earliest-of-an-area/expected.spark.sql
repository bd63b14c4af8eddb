SELECT 'figure' AS `part`, `dataset`, `id`, `period_kind`, `period`, `start_within`, CAST(`value` AS STRING) AS `value`, `value_long`
FROM (
  SELECT *
  FROM `figures`
  WHERE `no_value` IS NULL
    AND `indicator` IN (?, ?)
    AND `value_long` IS NULL
  ORDER BY `first_day` NULLS LAST, `value` NULLS LAST, `dataset` NULLS LAST, `id` NULLS LAST
  LIMIT 2
)
UNION ALL
SELECT 'figure' AS `part`, `dataset`, `id`, `period_kind`, `period`, `start_within`, CAST(`value` AS STRING) AS `value`, `value_long`
FROM `figures`
WHERE `no_value` IS NULL
  AND `indicator` IN (?, ?)
  AND `value_long` IS NOT NULL
UNION ALL
SELECT 'cell' AS `part`, `dataset`, `id`, NULL AS `period_kind`, NULL AS `period`, NULL AS `start_within`, NULL AS `value`, NULL AS `value_long`
FROM `figures`
WHERE `no_value` IS NOT NULL
  AND `indicator` IN (?, ?)
