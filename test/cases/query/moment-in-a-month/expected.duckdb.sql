SELECT 'figure' AS "part", "dataset", "id", "period_kind", "period", "start_within", NULL AS "count"
FROM "figures"
WHERE "no_value" IS NULL
  AND "dataset" IN (?)
  AND "first_day" <= CAST(? AS DATE)
  AND "last_day" >= CAST(? AS DATE)
UNION ALL
SELECT 'undated' AS "part", NULL AS "dataset", NULL AS "id", NULL AS "period_kind", NULL AS "period", NULL AS "start_within", COUNT(*) AS "count"
FROM "figures"
WHERE "no_value" IS NULL
  AND "first_day" IS NULL
  AND "dataset" IN (?)
UNION ALL
SELECT 'cell' AS "part", "dataset", "id", NULL AS "period_kind", NULL AS "period", NULL AS "start_within", NULL AS "count"
FROM "figures"
WHERE "no_value" IS NOT NULL
  AND "dataset" IN (?)
  AND "first_day" <= CAST(? AS DATE)
  AND "last_day" >= CAST(? AS DATE)
UNION ALL
SELECT 'undatedCell' AS "part", NULL AS "dataset", NULL AS "id", NULL AS "period_kind", NULL AS "period", NULL AS "start_within", COUNT(*) AS "count"
FROM "figures"
WHERE "no_value" IS NOT NULL
  AND "first_day" IS NULL
  AND "dataset" IN (?)
UNION ALL
SELECT 'dataset' AS "part", "dataset", NULL AS "id", NULL AS "period_kind", NULL AS "period", NULL AS "start_within", NULL AS "count"
FROM "figures"
GROUP BY "dataset"
