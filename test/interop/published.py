"""Has csvw, csvw_functions, frictionless, jsonschema, DuckDB, rdflib, pySHACL and the Nu Html Checker read folders that
`rolm publish --all` wrote.

Prints "passed NAME" or "FAILED NAME" for each check. Arguments: the checkout, the folder of the published folders, the checker's
jar, and the schema of Data Package 2.0.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import warnings
import zipfile
from decimal import Decimal
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote

import csvw
import csvw_functions
import duckdb
import frictionless
import jsonschema
import pyshacl
import rdflib
from rdflib import DCAT, RDF, SH, VOID, XSD, Graph, Literal, Namespace, URIRef

checkout, folders, checker, package_schema = map(Path, sys.argv[1:])
SPDX = Namespace("http://spdx.org/rdf/terms#")
OBSERVATION = URIRef("http://purl.org/linked-data/cube#Observation")
METADATA = "csv-metadata.json"
# Lexical forms are compared by `alike` alone.
rdflib.NORMALIZE_LITERALS = False


def check(name, complaints):
    print(("FAILED " if complaints else "passed ") + name)
    for complaint in complaints[:10]:
        print(f"  {complaint}")
    if len(complaints) > 10:
        print(f"  and {len(complaints) - 10} more")


def only(folder, pattern):
    """The one file of a pattern."""
    (path,) = folder.glob(pattern)
    return path


def by_csvw(folder):
    """What csvw finds wrong with the tables and what describes them."""
    try:
        read = csvw.CSVW(str(folder / METADATA), validate=True)
        return [] if read.is_valid else [str(warning.message) for warning in read.warnings] or ["it is not valid"]
    except ValueError as fault:
        return [str(fault)]


def by_frictionless(folder):
    """What frictionless finds wrong with the tables of the Data Package, their hashes among it."""
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    errors = report.flatten(["title", "rowNumber", "fieldName", "message"])
    return [" ".join(map(str, error)) for error in errors] if not report.valid else []


def by_checker(page):
    """What the Nu Html Checker says of a page, its warnings too."""
    run = subprocess.run(["java", "-jar", checker, "--format", "json", "--stdout", page], capture_output=True, text=True)
    messages = json.loads(run.stdout)["messages"]
    return [f"line {message.get('lastLine')}: {message['message']}" for message in messages]


def by_schema(folder):
    """What the schema of the Data Package standard finds wrong with the description of the tables."""
    schema = json.loads(package_schema.read_text("utf-8"))
    described = json.loads((folder / "datapackage.json").read_text("utf-8"))
    faults = jsonschema.validators.validator_for(schema)(schema).iter_errors(described)
    return [f"{fault.json_path}: {fault.message[:200]}" for fault in faults]


def by_shapes(graph, shapes):
    """What pySHACL finds wrong with a graph."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes)
    found = report.subjects(RDF.type, SH.ValidationResult)
    return [f"{report.value(one, SH.focusNode)} {report.value(one, SH.resultPath)}: {report.value(one, SH.resultMessage)}" for one in found]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def converted(folder):
    """The linked data that csvw_functions makes of the tables, which it wants served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        with warnings.catch_warnings(action="ignore"):
            group = csvw_functions.create_annotated_table_group(f"http://127.0.0.1:{server.server_port}/{METADATA}")
        return Graph().parse(data=csvw_functions.create_rdf(group, mode="minimal"), format="nt")
    finally:
        server.shutdown()


def alike(term):
    """A term as both sides write it: templates of CSV on the Web percent-encode, and converters write numbers their way."""
    if isinstance(term, Literal):
        if term.datatype == XSD.decimal:
            return Literal(f"{Decimal(term).normalize():f}", datatype=XSD.decimal)
        return Literal(str(term), lang=term.language, datatype=None if term.datatype == XSD.string else term.datatype)
    return URIRef(quote(term, safe="%:/?#[]@!$&'()*+,;=~"))


def observations(graph):
    about = set(graph.subjects(RDF.type, OBSERVATION))
    return {tuple(map(alike, triple)) for triple in graph if triple[0] in about}


def told(triples, by):
    return [f"only {by}: {' '.join(term.n3() for term in triple)}" for triple in sorted(triples)]


def check_converted(folder, turtle):
    made, published = converted(folder), Graph().parse(turtle)
    theirs, ours = observations(made), observations(published)
    different = told(theirs - ours, "converted") + told(ours - theirs, "published")
    different += [] if ours else ["no observations"]
    different += [f"{len(made)} statements, of observations {len(theirs)}"] if len(made) != len(theirs) else []
    check(f"csvw_functions makes the published observations of the tables of {folder.name}: {len(ours)} statements", different)


def check_parquet(folder, parquet):
    """Holds the Parquet against the CSV as DuckDB reads both, in the types of the Parquet."""
    columns = {name: kind for name, kind, *_ in duckdb.execute("DESCRIBE FROM read_parquet(?)", [str(parquet)]).fetchall()}
    text = str(parquet.with_suffix(".csv"))
    names = [name for name, *_ in duckdb.execute("DESCRIBE FROM read_csv(?, all_varchar = true)", [text]).fetchall()]
    typed = ", ".join(f'CAST("{name}" AS {columns[name]}) AS "{name}"' for name in names)
    wanted = duckdb.execute(f"SELECT {typed} FROM read_csv(?, all_varchar = true, header = true)", [text]).fetchall()
    plain = ", ".join(f'"{name}"' for name in names)
    found = duckdb.execute(f"SELECT {plain} FROM read_parquet(?) WHERE no_value IS NULL", [str(parquet)]).fetchall()
    different = [f"{one}, and {other} in the CSV" for one, other in zip(found, wanted) if one != other]
    different += [f"{len(found)} figures, and {len(wanted)} in the CSV"] if len(found) != len(wanted) or not found else []
    check(f"DuckDB reads {parquet.name} and its CSV as one: {len(found)} figures", different)


def check_archive(folder, path):
    """Holds what the archive has against the folder."""
    with zipfile.ZipFile(path) as archive:
        broken = archive.testzip()
        files = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
    different = [f"{broken} is broken"] if broken else []
    different += [name for name, content in files.items() if content != (folder / name).read_bytes()]
    outside = {path.name, "manifest.json", "dcat.ttl"}
    there = {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()}
    different += [f"{name} is not in it" for name in sorted(there - set(files) - outside)]
    check(f"Python's zipfile finds the files of the folder in {path.name}: {len(files)}", different)


def file_at(folder, base, address):
    """The file of a folder that is published at an address, if there is one."""
    return folder / unquote(address.removeprefix(base)) if address.startswith(base) else None


def check_record(folder, turtle):
    """Holds the record for catalogues against DCAT-AP, and its files against the folder, byte for byte."""
    record = Graph().parse(folder / "dcat.ttl")
    check(f"pySHACL finds what DCAT-AP 3 asks for in dcat.ttl of {folder.name}", by_shapes(record, DCAT_AP))
    base = json.loads(turtle.with_suffix(".json").read_text("utf-8"))["base"]
    wrong, counted = [], 0
    for file, address in record.subject_objects(DCAT.downloadURL):
        path = file_at(folder, base, address)
        if path is None or not path.is_file():
            wrong.append(f"{address} is not there")
            continue
        checksum = record.value(file, SPDX.checksum)
        if checksum is None:  # of files that an earlier run may have written
            continue
        content = path.read_bytes()
        counted += 1
        if str(record.value(checksum, SPDX.checksumValue)) != hashlib.sha256(content).hexdigest():
            wrong.append(f"{address} has another hash")
        if int(record.value(file, DCAT.byteSize)) != len(content):
            wrong.append(f"{address} has another length")
    wrong += [] if counted else ["no hashes"]
    check(f"the hashes and lengths in dcat.ttl of {folder.name} are those of the files: {counted}", wrong)
    named = {address for path in folder.rglob("*.ttl") for address in Graph().parse(path).objects(None, DCAT.downloadURL)}
    missing = [address for address in sorted(named) if not (file_at(folder, base, address) or folder / "?").is_file()]
    check(f"every file that the Turtle of {folder.name} names is there: {len(named)}", missing + ([] if named else ["none"]))


def check_void(folder, turtle):
    """Holds what VoID counts against the Turtle, as rdflib reads it."""
    told, data = Graph().parse(folder / "void.ttl"), Graph().parse(turtle)
    (whole,) = told.subjects(RDF.type, VOID.Dataset)
    said = {name: int(told.value(whole, VOID[name])) for name in ("triples", "entities", "classes", "properties")}
    found = {
        "triples": len(data),
        "entities": len(set(data.subjects())),
        "classes": len(set(data.objects(None, RDF.type))),
        "properties": len(set(data.predicates())),
    }
    wrong = [] if said == found else [f"{said}, and rdflib counts {found}"]
    parts = ((VOID.propertyPartition, VOID.property, VOID.triples, lambda term: (None, term, None)),)
    parts += ((VOID.classPartition, VOID["class"], VOID.entities, lambda term: (None, RDF.type, term)),)
    for partition, of, number, pattern in parts:
        for part in told.objects(whole, partition):
            term, count = told.value(part, of), int(told.value(part, number))
            there = len(set(data.triples(pattern(term))))
            wrong += [] if there == count else [f"{term}: {count}, and rdflib counts {there}"]
    check(f"void.ttl of {folder.name} counts as rdflib does: {found['triples']} statements", wrong)


def check_zenodo(path):
    said = json.loads(path.read_text("utf-8"))
    wanted = ("upload_type", "title", "description", "creators", "license", "version")
    check(f"{path.parent.name}/{path.name} has what Zenodo asks for", [name for name in wanted if not said.get(name)])


def check_broken(folder):
    """Breaks a table, and a page: who finds nothing wrong with them finds nothing at all."""
    with tempfile.TemporaryDirectory() as place:
        broken = Path(place) / folder.name
        shutil.copytree(folder, broken)
        table = broken / "tables/observations.csv"
        header, first, *rest = table.read_text("utf-8").splitlines(keepends=True)
        table.write_text("".join([header, first, first, *rest]), "utf-8")
        for program, find in (("csvw", by_csvw), ("frictionless", by_frictionless)):
            found = " ".join(find(broken)).lower()
            check(f"{program} refuses a table of {folder.name} with a row twice", [] if "key" in found else [found or "it is valid"])
        described = json.loads((broken / "datapackage.json").read_text("utf-8"))
        (broken / "datapackage.json").write_text(json.dumps({**described, "resources": []}), "utf-8")
        check(f"the schema of Data Package 2.0 refuses {folder.name} without tables", [] if by_schema(broken) else ["it is valid"])
        record = Graph().parse(broken / "dcat.ttl").remove((None, DCAT.accessURL, None))
        check(f"DCAT-AP refuses a record of {folder.name} without addresses", [] if by_shapes(record, DCAT_AP) else ["it conforms"])
        page = only(broken, "*.html")
        page.write_text(page.read_text("utf-8").replace("</table>", "", 1), "utf-8")
        check(f"Nu Html Checker refuses {page.name} with a table left open", [] if by_checker(page) else ["it is valid"])


DCAT_AP = Graph().parse(checkout / "test/interop/dcat-ap.ttl")
SHAPES = Graph().parse(checkout / "ontology/shapes.ttl")
published = sorted(path for path in folders.iterdir() if path.is_dir())
check("there are published folders", [] if len(published) > 1 else [str(published)])
for folder in published:
    turtle = only(folder, f"{only(folder, '*.parquet').stem}.ttl")
    check(f"csvw validates the tables of {folder.name}", by_csvw(folder))
    check_converted(folder, turtle)
    check(f"the schema of Data Package 2.0 takes the description of the tables of {folder.name}", by_schema(folder))
    check(f"pySHACL finds nothing wrong with the linked data of {folder.name}", by_shapes(Graph().parse(turtle), SHAPES))
    check_record(folder, turtle)
    check_void(folder, turtle)
    check(f"frictionless validates the Data Package of {folder.name}", by_frictionless(folder))
    check(f"Nu Html Checker finds nothing wrong with the page of {folder.name}", by_checker(turtle.with_suffix(".html")))
    check_parquet(folder, turtle.with_suffix(".parquet"))
    check_archive(folder, only(folder, "*.zip"))
    check_zenodo(folder / ".zenodo.json")
check_broken(published[0])
