package com.dryjets.content.digest;

import com.dryjets.content.article.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a text says above all: the sentence that ranks best in it, which the built-in engine keeps first. */
public final class MainClaim {

    /**
     * A sentence that is at least this near says the same in other words. Of 305 other sentences of 13 real posts, 23 are as
     * near as that.
     */
    private static final double SAME = 0.6;

    private final Sentence sentence;
    private final Vocabulary vocabulary;
    private final String language;

    private MainClaim(Sentence sentence, String language) {
        this.sentence = sentence;
        this.language = language;
        vocabulary = Vocabulary.of(language);
    }

    /** Returns the main claim of a text; empty if no sentence of it can stand alone. */
    public static Optional<MainClaim> of(Digest digest) {
        return digest.ranked().stream().findFirst().map(best -> new MainClaim(best, digest.language()));
    }

    public String text() {
        return sentence.text();
    }

    /**
     * Returns whether a text still says it: most of its words are in the text, or a sentence or two that follow each other
     * have nearly its meaning by their embeddings.
     */
    public boolean survivesIn(String text) {
        Set<String> words = new HashSet<>(vocabulary.stems(text));
        long kept = sentence.stems().stream().filter(words::contains).count();
        return kept >= SAME * sentence.stems().size() || nearest(text) >= SAME;
    }

    private double nearest(String text) {
        if (sentence.vector().length == 0) {
            return 0;
        }
        List<String> parts = new ArrayList<>(Sentences.of(text, language));
        for (int i = parts.size() - 1; i > 0; i--) {
            parts.add(parts.get(i - 1) + " " + parts.get(i));
        }
        return Embeddings.of(parts).stream()
                .mapToDouble(part -> Vectors.dot(sentence.vector(), part))
                .max()
                .orElse(0);
    }
}
