import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.SysRIOT;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.writer.NQuadsWriter;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDF;

/**
 * Has Apache Jena read, compare and validate what the project writes. Prints "passed NAME" or "FAILED NAME" for each
 * check, and leaves what it read and found in a folder, for check.py to hold against what Python's programs do.
 * Arguments: the checkout, that folder, and the file of the shapes for shapes, which comes with pySHACL.
 */
public class Check {
    static final Map<String, Lang> SYNTAXES = Map.of(
            "nt", Lang.NTRIPLES, "ttl", Lang.TURTLE, "trig", Lang.TRIG, "nq", Lang.NQUADS, "jsonld", Lang.JSONLD);
    /** The order in which forms are compared: the plainest first. */
    static final List<String> ORDER = List.of("nt", "ttl", "trig", "nq", "jsonld");
    static final Set<String> OF_TRIPLES = Set.of("ttl", "nt");
    /** Files are read as if they lay here, which no address in them may show. */
    static final String NOWHERE = "https://base.invalid/";
    static final Node DATA_SET = NodeFactory.createURI("http://purl.org/linked-data/cube#DataSet");

    static Path root;
    static Path found;

    public static void main(String[] arguments) throws IOException {
        root = Path.of(arguments[0]);
        found = Path.of(arguments[1]);
        var shapesOfShapes = Path.of(arguments[2]);
        SysRIOT.setStrictMode(true);
        var datasets = readAll("dist/datasets");
        var ontology = readAll("ontology");
        var graphs = compareForms(datasets);
        compareCollections(datasets, graphs);
        validate(graphs, ontology.get("shapes.ttl"), shapesOfShapes);
    }

    /** What a file says, by the name of its graph ("" for the default one), and what Jena complains of. */
    record Read(Map<String, Graph> graphs, List<String> warnings, List<String> errors) {
        List<String> complaints() {
            return joined(errors, warnings);
        }

        int size() {
            return graphs.values().stream().mapToInt(Graph::size).sum();
        }

        /** The one graph of a file that has one, named or not; else nothing. */
        Graph only() {
            return graphs.size() == 1 ? graphs.values().iterator().next() : null;
        }
    }

    static Map<String, Read> readAll(String folder) throws IOException {
        var files = new TreeMap<String, Read>();
        for (var file : filesOf(root.resolve(folder))) {
            // The context is no data: what it means shows in the files that use it.
            if (file.equals(root.resolve("ontology/context.jsonld"))) continue;
            var name = file.getFileName().toString();
            var read = read(file);
            files.put(name, read);
            keep(name + ".nq", read);
            check("Jena reads " + folder + "/" + name + ": " + read.size() + " triples", read.complaints());
        }
        if (files.isEmpty()) check("Jena reads " + folder, List.of("no file there: has it been built?"));
        return files;
    }

    static Read read(Path file) throws IOException {
        var read = new Read(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        var complaints = new ErrorHandler() {
            public void warning(String message, long line, long column) {
                read.warnings.add(at(message, line, column));
            }

            public void error(String message, long line, long column) {
                read.errors.add(at(message, line, column));
            }

            public void fatal(String message, long line, long column) {
                throw new RiotException(at(message, line, column));
            }

            String at(String message, long line, long column) {
                return line < 0 ? message : "line " + line + ", column " + column + ": " + message;
            }
        };
        var sink = new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                take("", triple);
            }

            @Override
            public void quad(Quad quad) {
                take(quad.isDefaultGraph() || quad.isTriple() ? "" : quad.getGraph().toString(), quad.asTriple());
            }

            void take(String graph, Triple triple) {
                read.graphs.computeIfAbsent(graph, name -> GraphMemFactory.createDefaultGraphSameTerm()).add(triple);
                if (triple.toString().contains(NOWHERE))
                    read.errors.add("an address hangs on the file's place: " + triple);
            }
        };
        try (var input = Files.newInputStream(file)) {
            RDFParser.source(input).forceLang(SYNTAXES.get(extensionOf(file))).base(NOWHERE)
                    .strict(true).checking(true).errorHandler(complaints)
                    .set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(ownContext())).parse(sink);
        } catch (RuntimeException fault) {
            read.errors.add(fault.toString());
        }
        return read;
    }

    /** Gives the project's context from the checkout; nothing is fetched. */
    static DocumentLoader ownContext() {
        return (address, options) -> {
            if (!address.getPath().endsWith("/context.jsonld"))
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "not the project's: " + address);
            try (var input = Files.newInputStream(root.resolve("ontology/context.jsonld"))) {
                var document = JsonDocument.of(input);
                document.setDocumentUrl(address);
                return document;
            } catch (IOException fault) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, fault);
            }
        };
    }

    /** Holds the forms of each dataset against each other; gives the graph of each. */
    static Map<String, Graph> compareForms(Map<String, Read> files) {
        var graphs = new TreeMap<String, Graph>();
        for (var stem : stems(files, true)) {
            var names = namesOf(files, stem);
            var different = new ArrayList<String>();
            for (var name : names) {
                var graph = files.get(name).only();
                if (graph == null) different.add(name + " has " + files.get(name).graphs.size() + " graphs, not one");
                else if (!IsoMatcher.isomorphic(graphs.computeIfAbsent(stem, key -> graph), graph))
                    different.add(names.get(0) + " and " + name + " differ");
            }
            check("Jena: one graph in " + String.join(", ", names), different);
        }
        return graphs;
    }

    /** Holds each graph of a file of several datasets against the dataset whose qb:DataSet it speaks of. */
    static void compareCollections(Map<String, Read> files, Map<String, Graph> graphs) {
        var byDataSet = new TreeMap<String, Graph>();
        graphs.values().forEach(graph -> byDataSet.put(dataSetOf(graph), graph));
        for (var stem : stems(files, false))
            for (var name : namesOf(files, stem)) {
                var different = new ArrayList<String>();
                var left = new TreeSet<>(byDataSet.keySet());
                files.get(name).graphs.forEach((graphName, graph) -> {
                    var dataSet = dataSetOf(graph);
                    var expected = byDataSet.get(dataSet);
                    var called = graphName.isEmpty() ? "the default graph" : graphName;
                    if (graphName.isEmpty() || expected == null || !left.remove(dataSet))
                        different.add(called + " is of no dataset, or of one that was there: " + dataSet);
                    else if (!IsoMatcher.isomorphic(expected, graph))
                        different.add(called + " differs from " + dataSet);
                });
                left.forEach(dataSet -> different.add("no graph of " + dataSet));
                check("Jena: the graphs of " + name + " are the datasets", different);
            }
    }

    static String dataSetOf(Graph graph) {
        var subjects = new TreeSet<String>();
        graph.find(Node.ANY, RDF.Nodes.type, DATA_SET).forEach(triple -> subjects.add(triple.getSubject().toString()));
        return String.join(" ", subjects);
    }

    static void validate(Map<String, Graph> graphs, Read file, Path shapesOfShapes) throws IOException {
        if (file == null || file.only() == null) {
            check("Jena: shapes", List.of("there is no ontology/shapes.ttl, or nothing in it"));
            return;
        }
        check("Jena: the shapes conform to the shapes of shapes",
                resultsOf(Shapes.parse(read(shapesOfShapes).only()), file.only(), "shapes"));
        var shapes = Shapes.parse(file.only());
        for (var stem : graphs.keySet())
            check("Jena: " + stem + " conforms to the shapes", resultsOf(shapes, graphs.get(stem), stem));
        var cases = filesOf(root.resolve("test/cases/shapes"));
        for (var good : List.of("valid.", "invalid."))
            if (cases.stream().noneMatch(path -> path.getFileName().toString().startsWith(good)))
                check("Jena: cases of shapes", List.of("there is no test/cases/shapes/" + good + "*.ttl"));
        for (var path : cases) {
            var name = path.getFileName().toString();
            var read = read(path);
            var results = read.only() == null ? List.<String>of() : resultsOf(shapes, read.only(), name);
            // A wrong datatype is what some invalid files are about, and Jena warns of it as it reads.
            if (name.startsWith("valid."))
                check("Jena: " + name + " conforms", joined(read.complaints(), results));
            else if (name.startsWith("invalid."))
                check("Jena: " + name + " does not conform",
                        joined(read.errors, results.isEmpty() ? List.of("0 results") : List.of()));
            else check("Jena: " + name, List.of("its name begins with neither valid. nor invalid."));
        }
    }

    static List<String> resultsOf(Shapes shapes, Graph graph, String name) throws IOException {
        var report = ShaclValidator.get().validate(shapes, graph);
        var kinds = report.getEntries().stream().map(Check::kindOf).distinct().sorted().toList();
        Files.write(found.resolve(name + ".results"), kinds);
        return report.getEntries().stream().map(entry -> kindOf(entry) + " " + entry.message()).sorted().toList();
    }

    /** What is wrong with which node: in this, programs must agree; their messages differ. */
    static String kindOf(ReportEntry entry) {
        var component = entry.sourceConstraintComponent().getLocalName();
        var focus = entry.focusNode();
        return component + " " + (focus.isURI() ? focus.getURI() : "(no address)");
    }

    static void keep(String file, Read read) throws IOException {
        try (var output = Files.newOutputStream(found.resolve(file))) {
            read.graphs.forEach((name, triples) -> {
                var graph = name.isEmpty() ? Quad.defaultGraphNodeGenerated : NodeFactory.createURI(name);
                NQuadsWriter.write(output, triples.stream().map(triple -> Quad.create(graph, triple)).iterator());
            });
        }
    }

    /** The files of linked data in a folder, by name. */
    static List<Path> filesOf(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> SYNTAXES.containsKey(extensionOf(file))).sorted().toList();
        }
    }

    /** Stems of the files that have a form of triples, or of those that have none: the files of several datasets. */
    static Set<String> stems(Map<String, Read> files, boolean ofOne) {
        var stems = new TreeSet<String>();
        for (var name : files.keySet()) {
            var stem = stemOf(name);
            var single = OF_TRIPLES.stream().anyMatch(extension -> files.containsKey(stem + "." + extension));
            if (single == ofOne) stems.add(stem);
        }
        return stems;
    }

    static List<String> namesOf(Map<String, Read> files, String stem) {
        return ORDER.stream().map(extension -> stem + "." + extension).filter(files::containsKey).toList();
    }

    static String stemOf(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    static String extensionOf(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    static void check(String name, List<String> complaints) {
        System.out.println((complaints.isEmpty() ? "passed " : "FAILED ") + name);
        complaints.stream().limit(10).forEach(complaint -> System.out.println("  " + complaint.replace("\n", " ")));
        if (complaints.size() > 10) System.out.println("  and " + (complaints.size() - 10) + " more");
    }
}
