package com.dryjets.content.length;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Source;
import com.dryjets.content.digest.Digest;
import com.dryjets.content.digest.Sentence;
import com.dryjets.content.length.OptimizeLength.Limit;
import com.dryjets.platform.PlatformRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Shortens a text by leaving out sentences: keeps the one that says best what the text is about, then those that add most,
 * in their order. A sentence that leans on the one before it never stays without it. Links and mentions whose sentence had
 * to go stand at the end.
 */
public final class Shortening {

    private final Limit limit;
    private final List<String> anchors;
    private final TreeMap<Integer, Sentence> sentences;
    private final List<Sentence> ranked;

    private Shortening(String content, Limit limit) {
        this.limit = limit;
        anchors = Anchors.of(content);
        Digest digest = Digest.of(article(content));
        sentences = new TreeMap<>(digest.sentences());
        ranked = digest.ranked();
    }

    /** Returns a text of at most so many characters as the platform counts them; empty if not one whole sentence fits. */
    public static Optional<String> of(String content, PlatformRules rules, int maxLength) {
        return of(content, new Limit(maxLength, rules));
    }

    /** Returns the shortened text; empty if not one whole sentence fits together with the links and mentions. */
    static Optional<String> of(String content, Limit limit) {
        return new Shortening(content, limit).text();
    }

    /** Reads a plain text, each line as a paragraph, so that no character of it counts as markup; the first one says what it is about. */
    static Article article(String content) {
        String html = content.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + escaped(line.strip()) + "</p>")
                .collect(Collectors.joining("\n"));
        String title =
                content.lines().filter(line -> !line.isBlank()).findFirst().orElse(content);
        return Articles.read(new Source(title.strip(), Format.HTML, html, null, List.of(), null));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Optional<String> text() {
        Set<Integer> chosen = new HashSet<>();
        for (Sentence sentence : byWorth()) {
            if (chosen.contains(sentence.index())) {
                continue;
            }
            Set<Integer> more = new HashSet<>(chosen);
            if (add(sentence, more) && limit.allows(text(more))) {
                chosen.addAll(more);
            }
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(text(chosen));
    }

    /** The sentences that can stand alone, best first, and then the others in their order. */
    private List<Sentence> byWorth() {
        List<Sentence> all = new ArrayList<>(ranked);
        Set<Integer> known = ranked.stream().map(Sentence::index).collect(Collectors.toSet());
        sentences.values().stream()
                .filter(sentence -> !known.contains(sentence.index()))
                .sorted(Comparator.comparing(Sentence::index))
                .forEach(all::add);
        return all;
    }

    /** Adds a sentence with those that it leans on; false if it leans on one that is missing. */
    private boolean add(Sentence sentence, Set<Integer> chosen) {
        Sentence current = sentence;
        while (chosen.add(current.index()) && !current.alone()) {
            Sentence before = sentences.get(current.index() - 1);
            if (before == null) {
                // The first sentence of the text stands where it stood.
                return current.index() == 0;
            }
            current = before;
        }
        return true;
    }

    private String text(Set<Integer> chosen) {
        StringBuilder text = new StringBuilder();
        int block = -1;
        int last = -1;
        for (Sentence sentence : sentences.values()) {
            if (chosen.contains(sentence.index())) {
                text.append(text.isEmpty() ? "" : sentence.block() == block ? " " : "\n\n");
                // The words that lead over from the sentence before stay if it does.
                text.append(last == sentence.index() - 1 ? sentence.source() : sentence.text());
                block = sentence.block();
                last = sentence.index();
            }
        }
        List<String> missing = Anchors.missing(anchors, text.toString());
        return missing.isEmpty() ? text.toString() : text + "\n\n" + String.join(" ", missing);
    }
}
