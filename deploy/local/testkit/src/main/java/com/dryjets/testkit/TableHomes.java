package com.dryjets.testkit;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that every table of a module has one home: the package whose repositories write it. Other packages go through
 * that package's service. Reading it elsewhere is a breach too, unless the module's test allows it with a reason, for
 * example because a claim has to skip suppressed addresses in the same statement.
 */
public final class TableHomes {

    private static final Pattern CREATED = Pattern.compile(
            "create\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?([a-z_]+)", CASE_INSENSITIVE);
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:insert\\s+into|delete\\s+from|update|copy|truncate|merge\\s+into)\\s+(?:only\\s+)?([a-z_]+)",
            CASE_INSENSITIVE);
    private static final Pattern READ =
            Pattern.compile("(?:from|join|using)\\s+(?:only\\s+)?([a-z_]+)", CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("@Table\\(\\s*name\\s*=\\s*\"([a-z_]+)\"");
    private static final Pattern STRING =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);

    private final Path module;
    private final Map<String, Set<String>> allowed = new HashMap<>();

    private TableHomes(Path module) {
        this.module = module;
    }

    /** Checks the module that the test runs in. */
    public static TableHomes here() {
        return of(Path.of(""));
    }

    static TableHomes of(Path module) {
        return new TableHomes(module);
    }

    /**
     * Allows a package to read a table that another package owns.
     *
     * @param reason why the owner's service cannot answer instead; it documents the exception, nothing reads it
     */
    public TableHomes allowRead(String packageName, String table, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An exception needs a reason");
        }
        allowed.computeIfAbsent(packageName, unused -> new TreeSet<>()).add(table);
        return this;
    }

    /** Fails with every table that has no single home and every read from outside. */
    public void check() {
        Set<String> tables = tables();
        Map<String, Set<String>> writers = new TreeMap<>();
        Map<String, Set<String>> readers = new TreeMap<>();
        for (Path file : files("src/main/java", ".java")) {
            String source = read(file);
            String home = packageOf(file);
            String sql = strings(source);
            collect(names(WRITTEN, sql), tables, home, writers);
            collect(names(ENTITY, source), tables, home, writers);
            collect(names(READ, sql), tables, home, readers);
        }
        List<String> breaches = new ArrayList<>();
        writers.forEach((table, packages) -> {
            if (packages.size() > 1) {
                breaches.add("%s is written in %s".formatted(table, packages));
            }
        });
        readers.forEach((table, packages) -> packages.stream()
                .filter(reader ->
                        writers.containsKey(table) && !writers.get(table).contains(reader))
                .filter(reader -> !allowed.getOrDefault(reader, Set.of()).contains(table))
                .forEach(
                        reader -> breaches.add("%s of %s is read in %s".formatted(table, writers.get(table), reader))));
        if (!breaches.isEmpty()) {
            throw new AssertionError("A table has one home:\n" + String.join("\n", breaches));
        }
    }

    private Set<String> tables() {
        return files("src/main/resources/db", ".sql").stream()
                .flatMap(file -> names(CREATED, read(file)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(
            Collection<String> names, Set<String> tables, String home, Map<String, Set<String>> places) {
        names.stream()
                .filter(tables::contains)
                .forEach(table ->
                        places.computeIfAbsent(table, unused -> new TreeSet<>()).add(home));
    }

    private static String strings(String source) {
        return STRING.matcher(source).results().map(TableHomes::content).collect(Collectors.joining("\n;\n"));
    }

    private static String content(MatchResult string) {
        return string.group(1) != null ? string.group(1) : string.group(2);
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1).toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    /** The package below the module's root package: {@code budget}, {@code report.page}. */
    private String packageOf(Path file) {
        Path folder = module.resolve("src/main/java").relativize(file).getParent();
        return folder.getNameCount() <= 3
                ? ""
                : folder.subpath(3, folder.getNameCount()).toString().replace('/', '.');
    }

    private List<Path> files(String folder, String suffix) {
        Path root = module.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
