package com.dryjets.content.drafting;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Block;
import com.dryjets.content.article.Sentences;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An outline in Markdown: a section for each keyword, with what earlier posts say about it, word for word and with a link
 * to where they say it. It says nothing that they don't. A section without such a point is left open.
 */
final class Outline {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 400;

    /** A word of fewer letters, such as "the", tells little about what a sentence is about. */
    private static final int SHORTEST_TERM = 4;

    private static final String OPEN = "…";

    private final GeneratePost wanted;
    private final List<Point> points;
    private final Set<String> used = new HashSet<>();

    /** A post to draw from. */
    record Related(Article article, @Nullable URI url) {}

    private record Section(String heading, List<String> terms) {}

    /** A sentence of a post; {@code place} orders the sentences of all posts. */
    private record Point(
            String sentence,
            String words,
            String title,
            @Nullable URI url,
            int place) {

        long matches(List<String> terms) {
            return terms.stream().filter(words::contains).count();
        }

        String markdown() {
            String source = url == null ? escaped(title) : "[%s](<%s>)".formatted(escaped(title), url);
            return "- %s (%s)".formatted(escaped(sentence), source);
        }
    }

    private Outline(GeneratePost wanted, List<Related> posts) {
        this.wanted = wanted;
        List<Point> found = new ArrayList<>();
        for (Related post : posts) {
            for (String sentence : sentences(post.article())) {
                found.add(new Point(
                        sentence,
                        sentence.toLowerCase(Locale.ROOT),
                        post.article().title(),
                        post.url(),
                        found.size()));
            }
        }
        this.points = List.copyOf(found);
    }

    /**
     * Writes an outline.
     *
     * @param posts the most related first
     */
    static String of(GeneratePost wanted, List<Related> posts) {
        Outline outline = new Outline(wanted, posts);
        return outline.sections(posts).stream().map(outline::markdown).collect(Collectors.joining("\n\n"));
    }

    private List<Section> sections(List<Related> posts) {
        return wanted.keywords().isEmpty()
                ? posts.stream()
                        .map(post -> post.article().title())
                        .map(title -> new Section(title, terms(title)))
                        .toList()
                : wanted.keywords().stream()
                        .map(keyword -> new Section(keyword, List.of(keyword.toLowerCase(Locale.ROOT))))
                        .toList();
    }

    private String markdown(Section section) {
        List<String> theme = terms(wanted.theme());
        List<String> lines = points.stream()
                .filter(point -> point.matches(section.terms()) > 0)
                .sorted(Comparator.<Point>comparingLong(
                                point -> -2 * point.matches(section.terms()) - point.matches(theme))
                        .thenComparingInt(Point::place))
                .filter(point -> used.add(point.words()))
                .limit(wanted.length().points())
                .map(Point::markdown)
                .toList();
        String body = lines.isEmpty() ? "- " + OPEN : String.join("\n", lines);
        return "## %s\n\n%s".formatted(escaped(section.heading()), body);
    }

    private static List<String> sentences(Article article) {
        return article.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.PROSE || block.kind() == Block.Kind.ITEM)
                .flatMap(block -> Sentences.of(block.text(), article.language()).stream())
                .map(String::strip)
                .filter(sentence -> sentence.length() >= SHORTEST && sentence.length() <= LONGEST)
                .toList();
    }

    private static List<String> terms(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        List<String> terms = Arrays.stream(words)
                .filter(word -> word.length() >= SHORTEST_TERM)
                .distinct()
                .toList();
        return terms.isEmpty()
                ? Stream.of(words).filter(word -> !word.isEmpty()).distinct().toList()
                : terms;
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\[\\]<>\\\\`*_#])", "\\\\$1");
    }
}
