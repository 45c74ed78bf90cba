package com.dryjets.content.digest;

import com.dryjets.content.article.Lexicon;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reduces a text to stems; in a language without a lexicon, to its longer words as they are. */
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

    /** Returns the stems of the words that are not stop words. */
    List<String> stems(String text) {
        return lexicon.map(words -> words.stems(text)).orElseGet(() -> plainWords(text));
    }

    boolean isStopWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lexicon.map(words -> words.isStopWord(lower)).orElse(lower.length() <= 3);
    }

    /** Returns whether a word can name a topic. */
    boolean isTopical(String word) {
        return !isStopWord(word) && !phrases.isCommon(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> plainWords(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() > 3)
                .toList();
    }
}
