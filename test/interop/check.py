"""Has rdflib, pySHACL and Oxigraph read, compare and validate what the project writes; holds what Jena did against it.

Prints "passed NAME" or "FAILED NAME" for each check. Arguments: the checkout, and the folder that Check.java filled.
"""

import hashlib
import json
import logging
import sys
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

import pyoxigraph
import rdflib
from pyshacl import validate as pyshacl_validate
from rdflib import RDF, SH, Dataset, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.plugins.shared.jsonld import context as jsonld_context

# In the order in which forms are compared: the plainest first.
SYNTAXES = {"nt": "nt", "ttl": "turtle", "trig": "trig", "nq": "nquads", "jsonld": "json-ld"}
OF_TRIPLES = {"ttl", "nt"}
OXIGRAPH = {
    "ttl": pyoxigraph.RdfFormat.TURTLE,
    "nt": pyoxigraph.RdfFormat.N_TRIPLES,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "nq": pyoxigraph.RdfFormat.N_QUADS,
}
# Files are read as if they lay here, which no address in them may show.
NOWHERE = "https://base.invalid/"
DATA_SET = URIRef("http://purl.org/linked-data/cube#DataSet")

root, found = map(Path, sys.argv[1:])


@dataclass
class Read:
    """What a file says, by the name of its graph ("" for the default one), and what rdflib complains of."""

    graphs: dict[str, Graph] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def complaints(self):
        return self.errors + self.warnings

    def size(self):
        return sum(map(len, self.graphs.values()))

    def only(self):
        """The one graph of a file that has one, named or not; else nothing."""
        return next(iter(self.graphs.values())) if len(self.graphs) == 1 else None


def check(name, complaints):
    print(("FAILED " if complaints else "passed ") + name)
    for complaint in complaints[:10]:
        print("  " + " ".join(str(complaint).split()))
    if len(complaints) > 10:
        print(f"  and {len(complaints) - 10} more")


class Heard(logging.Handler):
    """Keeps what rdflib only logs: bad addresses and lexical forms."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.messages = []

    def emit(self, record):
        self.messages.append(record.getMessage())


heard = Heard()
logging.getLogger().addHandler(heard)
# Lexical forms are compared as they are written.
rdflib.NORMALIZE_LITERALS = False


def own_context(address):
    """Gives the project's context from the checkout; nothing is fetched."""
    if not str(address).endswith("/context.jsonld"):
        raise ValueError(f"not the project's context: {address}")
    return json.loads((root / "ontology/context.jsonld").read_text("utf-8")), None


jsonld_context.source_to_json = own_context


def extension(name):
    return name.rpartition(".")[2]


def stem(name):
    return name.rpartition(".")[0]


def read(path):
    result = Read()
    heard.messages.clear()
    syntax = SYNTAXES[extension(path.name)]
    try:
        if extension(path.name) in OF_TRIPLES:
            graphs = {"": Graph().parse(path, format=syntax, publicID=NOWHERE)}
        else:
            dataset = Dataset()
            dataset.parse(path, format=syntax, publicID=NOWHERE)
            default = {DATASET_DEFAULT_GRAPH_ID}
            graphs = {"" if g.identifier in default else str(g.identifier): g for g in dataset.graphs()}
        result.graphs = {name: graph for name, graph in graphs.items() if len(graph) > 0}
    except Exception as fault:  # a parser may raise anything
        result.errors.append(f"{type(fault).__name__}: {fault}")
    result.warnings += heard.messages
    for graph in result.graphs.values():
        for triple in graph:
            for term in triple:
                if isinstance(term, Literal) and term.ill_typed:
                    result.warnings.append(f"not in the lexical space: {term.n3()}")
                if isinstance(term, URIRef) and term.startswith(NOWHERE):
                    result.errors.append(f"an address hangs on the file's place: {term}")
    return result


def files_of(folder):
    return sorted(path for path in (root / folder).glob("*") if extension(path.name) in SYNTAXES)


def read_all(folder):
    files = {}
    for path in files_of(folder):
        # The context is no data: what it means shows in the files that use it.
        if path == root / "ontology/context.jsonld":
            continue
        files[path.name] = read(path)
        check(f"rdflib reads {folder}/{path.name}: {files[path.name].size()} triples", files[path.name].complaints)
        check(f"rdflib and Jena read the same in {folder}/{path.name}", against_jena({path.name: files[path.name]}))
    if not files:
        check(f"rdflib reads {folder}", ["no file there: has it been built?"])
    return files


def against_jena(files):
    """Holds what rdflib read in files against what Jena read, in the canonical form that Oxigraph makes (RDFC-1.0)."""
    named = (pair for file in files.values() for pair in file.graphs.items())
    try:
        mine = canonical(quad for name, graph in named for quad in quads_of(name, graph))
        theirs = canonical(quad for name in files for quad in pyoxigraph.parse(path=found / f"{name}.nq"))
    except Exception as fault:  # rdflib and Oxigraph refuse some addresses that the parsers let through
        return [f"cannot be compared: {fault}"]
    different = [f"{len(mine)} triples, and {len(theirs)} in Jena"] if len(mine) != len(theirs) else []
    different += [f"rdflib alone: {line}" for line in mine if line not in theirs]
    return different + [f"Jena alone: {line}" for line in theirs if line not in mine]


def quads_of(name, graph):
    """The statements of rdflib's graph, for Oxigraph."""
    graph_name = pyoxigraph.NamedNode(name) if name else pyoxigraph.DefaultGraph()
    text = graph.serialize(format="nt", encoding="utf-8")
    for quad in pyoxigraph.parse(input=text, format=pyoxigraph.RdfFormat.N_TRIPLES):
        yield pyoxigraph.Quad(*quad.triple, graph_name)


def canonical(quads):
    """Statements in the canonical form of RDFC-1.0: a line for each, in order."""
    dataset = pyoxigraph.Dataset(quads)
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    text = pyoxigraph.serialize(dataset, format=pyoxigraph.RdfFormat.N_QUADS).decode()
    return dict.fromkeys(sorted(text.splitlines(keepends=True)))


def differences(one, other):
    """Why two graphs are not isomorphic: triples of one alone. Nothing where they are."""
    try:
        if isomorphic(one, other):
            return []
    except Exception as fault:  # rdflib compares no address that it cannot write
        return [f"cannot be compared: {fault}"]
    return [f"only in one: {' '.join(term.n3() for term in triple)}" for triple in sorted(set(one) ^ set(other))]


def stems(files, of_one):
    """Stems of the files that have a form of triples, or of those that have none: the files of several datasets."""
    return sorted({stem(n) for n in files if any(f"{stem(n)}.{e}" in files for e in OF_TRIPLES) == of_one})


def names_of(files, wanted):
    return [f"{wanted}.{e}" for e in SYNTAXES if f"{wanted}.{e}" in files]


def compare_forms(files):
    """Holds the forms of each dataset against each other; gives the graph of each."""
    graphs = {}
    for one in stems(files, True):
        names = names_of(files, one)
        different = []
        for name in names:
            graph = files[name].only()
            if graph is None:
                different.append(f"{name} has {len(files[name].graphs)} graphs, not one")
            elif unlike := differences(graphs.setdefault(one, graph), graph):
                different += [f"{names[0]} and {name} differ", *unlike]
        check(f"rdflib: one graph in {', '.join(names)}", different)
    return graphs


def data_set_of(graph):
    return " ".join(sorted(graph.subjects(RDF.type, DATA_SET)))


def compare_collections(files, graphs):
    """Holds each graph of a file of several datasets against the dataset whose qb:DataSet it speaks of."""
    by_data_set = {data_set_of(graph): graph for graph in graphs.values()}
    for name in (name for one in stems(files, False) for name in names_of(files, one)):
        different = []
        left = set(by_data_set)
        for graph_name, graph in files[name].graphs.items():
            data_set = data_set_of(graph)
            called = graph_name or "the default graph"
            if not graph_name or data_set not in left:
                different.append(f"{called} is of no dataset, or of one that was there: {data_set}")
                continue
            left.remove(data_set)
            if unlike := differences(by_data_set[data_set], graph):
                different += [f"{called} differs from {data_set}", *unlike]
        different += [f"no graph of {data_set}" for data_set in sorted(left)]
        check(f"rdflib: the graphs of {name} are the datasets", different)


def compare_canonical(files):
    """Holds the canonical hashes of the forms against each other, and against that of the sorted lines of N-Triples."""
    for one in stems(files, True):
        hashes = {}
        for name in names_of(files, one):
            path = root / "dist/datasets" / name
            try:
                if extension(name) in OXIGRAPH:
                    hashes[name] = sha256("".join(canonical(graph_of(path))))
            except Exception as fault:  # Oxigraph reads no file with a fault
                hashes[name] = str(fault)
            if extension(name) == "nt":
                lines = path.read_text("utf-8").splitlines(keepends=True)
                hashes[f"the sorted lines of {name}"] = sha256("".join(sorted(lines)))
        different = [f"{name}: {value}" for name, value in hashes.items()] if len(set(hashes.values())) > 1 else []
        check(f"Oxigraph: one canonical hash for {', '.join(hashes)}", different)


def graph_of(path):
    """The statements of a file, as Oxigraph reads them, without the name of their graph."""
    for quad in pyoxigraph.parse(path=path, format=OXIGRAPH[extension(path.name)], base_iri=NOWHERE):
        yield pyoxigraph.Quad(*quad.triple, pyoxigraph.DefaultGraph())


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def results_of(shapes, graph):
    """The results of validation, as what is wrong with which node, each with its message."""
    try:
        _, report, text = pyshacl_validate(graph, shacl_graph=shapes, inference="none", advanced=False)
    except Exception as fault:  # what is wrong with the shapes
        report, text = None, str(fault)
    if not isinstance(report, Graph):
        return [("failure", text)]
    results = []
    for result in report.objects(None, SH.result):
        focus = report.value(result, SH.focusNode)
        component = str(report.value(result, SH.sourceConstraintComponent)).rpartition("#")[2]
        kind = f"{component} {focus if isinstance(focus, URIRef) else '(no address)'}"
        results.append((kind, str(report.value(result, SH.resultMessage))))
    return sorted(results)


def same_results(name, results):
    """Holds the results against Jena's: programs must agree on what is wrong with which node."""
    kept = found / f"{name}.results"
    if not kept.exists():
        return ["Jena did not validate it"]
    ours, theirs = {kind for kind, _ in results}, set(kept.read_text("utf-8").splitlines())
    return [f"pySHACL alone: {kind}" for kind in sorted(ours - theirs)] + [
        f"Jena alone: {kind}" for kind in sorted(theirs - ours)
    ]


def validate(graphs, file):
    if file is None or file.only() is None:
        check("pySHACL: shapes", ["there is no ontology/shapes.ttl, or nothing in it"])
        return
    shapes = file.only()
    for one, graph in graphs.items():
        results = results_of(shapes, graph)
        check(f"pySHACL: {one} conforms to the shapes", [" ".join(result) for result in results])
        check(f"pySHACL and Jena find the same in {one}", same_results(one, results))
    cases = files_of("test/cases/shapes")
    for good in ("valid.", "invalid."):
        if not any(path.name.startswith(good) for path in cases):
            check("pySHACL: cases of shapes", [f"there is no test/cases/shapes/{good}*.ttl"])
    for path in cases:
        case = read(path)
        results = [("failure", "no graph")] if case.only() is None else results_of(shapes, case.only())
        broken = [message for kind, message in results if kind == "failure"]
        if path.name.startswith("valid."):
            check(f"pySHACL: {path.name} conforms", case.complaints + [" ".join(result) for result in results])
        elif path.name.startswith("invalid."):
            # A wrong datatype is what some invalid files are about, and rdflib warns of it as it reads.
            failed = case.errors + (broken if results else ["0 results"])
            check(f"pySHACL: {path.name} does not conform", failed)
        else:
            check(f"pySHACL: {path.name}", ["its name begins with neither valid. nor invalid."])
        check(f"pySHACL and Jena find the same in {path.name}", same_results(path.name, results))


def pins():
    """Holds what is installed against the requirements."""
    lines = (root / "test/interop/requirements.txt").read_text("utf-8").splitlines()
    wanted = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    return [f"{name} {version(name)}, not {pin}" for name, pin in wanted.items() if version(name) != pin]


check("packages of Python have the versions that are pinned", pins())
datasets = read_all("dist/datasets")
ontology = read_all("ontology")
check("rdflib and Jena read the same in all of ontology together", against_jena(ontology))
graphs = compare_forms(datasets)
compare_collections(datasets, graphs)
compare_canonical(datasets)
validate(graphs, ontology.get("shapes.ttl"))
