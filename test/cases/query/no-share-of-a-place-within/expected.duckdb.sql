SELECT 'figure' AS "part", "jurisdiction", "indicator", "breakdown", "period_kind", "period", "start_within", "coverage_shared", CASE WHEN "lower" IS NULL AND "lower_long" IS NULL THEN '' WHEN "lower_open" THEN 'open' ELSE 'closed' END AS "low_end", "lower_long", CAST(MIN("lower") AS VARCHAR) AS "low_least", CAST(MAX("lower") AS VARCHAR) AS "low_greatest", CASE WHEN "upper" IS NULL AND "upper_long" IS NULL THEN '' WHEN "upper_open" THEN 'open' ELSE 'closed' END AS "high_end", "upper_long", CAST(MIN("upper") AS VARCHAR) AS "high_least", CAST(MAX("upper") AS VARCHAR) AS "high_greatest", COUNT(*) AS "count", NULL AS "dataset", NULL AS "id"
FROM "figures"
WHERE "no_value" IS NULL
  AND "indicator" IN (?)
  AND "jurisdiction" IN (?, ?)
  AND "first_day" >= CAST(? AS DATE)
  AND "last_day" <= CAST(? AS DATE)
GROUP BY "jurisdiction", "indicator", "breakdown", "period_kind", "period", "start_within", "coverage_shared", CASE WHEN "lower" IS NULL AND "lower_long" IS NULL THEN '' WHEN "lower_open" THEN 'open' ELSE 'closed' END, "lower_long", CASE WHEN "upper" IS NULL AND "upper_long" IS NULL THEN '' WHEN "upper_open" THEN 'open' ELSE 'closed' END, "upper_long"
UNION ALL
SELECT 'undated' AS "part", NULL AS "jurisdiction", NULL AS "indicator", NULL AS "breakdown", NULL AS "period_kind", NULL AS "period", NULL AS "start_within", NULL AS "coverage_shared", NULL AS "low_end", NULL AS "lower_long", NULL AS "low_least", NULL AS "low_greatest", NULL AS "high_end", NULL AS "upper_long", NULL AS "high_least", NULL AS "high_greatest", COUNT(*) AS "count", NULL AS "dataset", NULL AS "id"
FROM "figures"
WHERE "no_value" IS NULL
  AND "first_day" IS NULL
  AND "indicator" IN (?)
  AND "jurisdiction" IN (?, ?)
UNION ALL
SELECT 'cell' AS "part", "jurisdiction", "indicator", "breakdown", "period_kind", "period", "start_within", NULL AS "coverage_shared", NULL AS "low_end", NULL AS "lower_long", NULL AS "low_least", NULL AS "low_greatest", NULL AS "high_end", NULL AS "upper_long", NULL AS "high_least", NULL AS "high_greatest", NULL AS "count", "dataset", "id"
FROM "figures"
WHERE "no_value" IS NOT NULL
  AND "indicator" IN (?)
  AND "jurisdiction" IN (?, ?)
  AND "first_day" >= CAST(? AS DATE)
  AND "last_day" <= CAST(? AS DATE)
UNION ALL
SELECT 'undatedCell' AS "part", NULL AS "jurisdiction", NULL AS "indicator", NULL AS "breakdown", NULL AS "period_kind", NULL AS "period", NULL AS "start_within", NULL AS "coverage_shared", NULL AS "low_end", NULL AS "lower_long", NULL AS "low_least", NULL AS "low_greatest", NULL AS "high_end", NULL AS "upper_long", NULL AS "high_least", NULL AS "high_greatest", COUNT(*) AS "count", NULL AS "dataset", NULL AS "id"
FROM "figures"
WHERE "no_value" IS NOT NULL
  AND "first_day" IS NULL
  AND "indicator" IN (?)
  AND "jurisdiction" IN (?, ?)
