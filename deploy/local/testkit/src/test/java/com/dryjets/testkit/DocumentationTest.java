package com.dryjets.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documentation names only classes that exist and links only to files that exist. */
class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("dryjets.root", "../../.."))
            .toAbsolutePath()
            .normalize();
    private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git", ".dryjets", "dist", "blogs");

    /** A code span whose last part is a class name of at least two words, such as {@code inbox.EventConsumer}. */
    private static final Pattern CLASS_NAME = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z0-9]+[A-Z]\\w*)(?:\\.\\w+)?`");

    private static final Pattern DECLARATION =
            Pattern.compile("\\b(?:class|record|interface|enum|@interface|function|const|type)\\s+([A-Z]\\w*)");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)#\\s]+)[^)]*\\)");

    @Test
    void namesOnlyClassesThatExist() {
        Set<String> declared = new TreeSet<>();
        for (Path source : files(".java", ".ts", ".tsx")) {
            DECLARATION
                    .matcher(read(source))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(declared::add);
        }

        List<String> unknown = new ArrayList<>();
        for (Path document : files(".md")) {
            CLASS_NAME
                    .matcher(read(document))
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> !declared.contains(name))
                    .forEach(name -> unknown.add(ROOT.relativize(document) + ": " + name));
        }

        assertThat(declared).contains("DocumentationTest");
        assertThat(unknown).isEmpty();
    }

    @Test
    void linksOnlyToFilesThatExist() {
        List<String> broken = new ArrayList<>();
        for (Path document : files(".md")) {
            LINK.matcher(read(document))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .forEach(target -> broken.add(ROOT.relativize(document) + ": " + target));
        }

        assertThat(broken).isEmpty();
    }

    private static List<Path> files(String... suffixes) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return SKIPPED.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    for (String suffix : suffixes) {
                        if (name.endsWith(suffix)) {
                            found.add(file);
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
