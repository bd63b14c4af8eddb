"""
The program that asks the cluster, as a user's own would: it reads one question a line, as JSON, and answers each by one line.

A question has a packed folder, and the text and the parameters of compileSql(…, 'spark'); the answer has the rows. The first
line, before any question, says which Spark this is and where its account of its work stands. Argument: the master's address.
"""

import json
import sys

from pyspark.sql import SparkSession

SETTINGS = {
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",  # ids are strings
    "spark.sql.shuffle.partitions": "2",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "1g",
    "spark.executor.memory": "1g",
    "spark.ui.port": "0",
    "spark.ui.showConsoleProgress": "false",
}


def connected(master):
    builder = SparkSession.builder.master(master).appName("rule-of-law-metrics")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def say(answer):
    print(json.dumps(answer), flush=True)


def main(master):
    spark = connected(master)
    context = spark.sparkContext
    say({"version": spark.version, "account": f"{context.uiWebUrl}/api/v1/applications/{context.applicationId}"})
    viewed = None
    for line in sys.stdin:
        question = json.loads(line)
        try:
            if question["folder"] != viewed:
                viewed = question["folder"]
                spark.read.parquet(viewed).createOrReplaceTempView("figures")
            rows = spark.sql(question["sql"], args=question["parameters"]).collect()
            say({"rows": [row.asDict() for row in rows]})
        except Exception as fault:  # whatever Spark says is its answer
            say({"fault": f"{type(fault).__name__}: {fault}"})
    spark.stop()


main(sys.argv[1])
