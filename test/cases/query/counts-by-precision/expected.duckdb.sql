SELECT 'figure' AS "part", "precision", COUNT(*) AS "count", NULL AS "dataset", NULL AS "id"
FROM "figures"
WHERE "no_value" IS NULL
  AND "dataset" IN (?)
GROUP BY "precision"
UNION ALL
SELECT 'cell' AS "part", NULL AS "precision", NULL AS "count", "dataset", "id"
FROM "figures"
WHERE "no_value" IS NOT NULL
  AND "dataset" IN (?)
UNION ALL
SELECT 'dataset' AS "part", NULL AS "precision", NULL AS "count", "dataset", NULL AS "id"
FROM "figures"
GROUP BY "dataset"
