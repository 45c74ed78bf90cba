package com.dryjets.content.digest;

import com.dryjets.content.article.Lexicon;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words of a text in its language; a language that we have no lexicon of gets its words as they stand. */
final class Vocabulary {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Optional<Lexicon> lexicon;
    private final Phrasebook phrases;

    private Vocabulary(Optional<Lexicon> lexicon, Phrasebook phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    static Vocabulary of(String language) {
        return new Vocabulary(Lexicon.of(language), Phrasebook.of(language));
    }

    /** The words that say something, by their stems. */
    List<String> stems(String text) {
        return lexicon.map(words -> words.stems(text)).orElseGet(() -> plainWords(text));
    }

    boolean isStopWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lexicon.map(words -> words.isStopWord(lower)).orElse(lower.length() <= 3);
    }

    /** Whether a word names something that a post can be about. */
    boolean isTopical(String word) {
        return !isStopWord(word) && !phrases.isCommon(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> plainWords(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() > 3)
                .toList();
    }
}
