SELECT 'figure' AS "part", "dataset", "id", "jurisdiction", "period_kind", "period", "start_within", "printed", CAST("value" AS VARCHAR) AS "value", "value_long"
FROM "figures"
WHERE "no_value" IS NULL
  AND "indicator" IN (?)
UNION ALL
SELECT 'cell' AS "part", "dataset", "id", NULL AS "jurisdiction", NULL AS "period_kind", NULL AS "period", NULL AS "start_within", NULL AS "printed", NULL AS "value", NULL AS "value_long"
FROM "figures"
WHERE "no_value" IS NOT NULL
  AND "indicator" IN (?)
