SELECT 'figure' AS "part", "dataset", "id", CAST("value" AS VARCHAR) AS "value", "value_long"
FROM (
  SELECT *
  FROM "figures"
  WHERE "no_value" IS NULL
    AND "dataset" IN (?)
    AND "value_long" IS NULL
  ORDER BY "value" DESC NULLS LAST, "dataset" NULLS LAST, "id" NULLS LAST
  LIMIT 3
)
UNION ALL
SELECT 'figure' AS "part", "dataset", "id", CAST("value" AS VARCHAR) AS "value", "value_long"
FROM "figures"
WHERE "no_value" IS NULL
  AND "dataset" IN (?)
  AND "value_long" IS NOT NULL
UNION ALL
SELECT 'cell' AS "part", "dataset", "id", NULL AS "value", NULL AS "value_long"
FROM "figures"
WHERE "no_value" IS NOT NULL
  AND "dataset" IN (?)
UNION ALL
SELECT 'dataset' AS "part", "dataset", NULL AS "id", NULL AS "value", NULL AS "value_long"
FROM "figures"
GROUP BY "dataset"
