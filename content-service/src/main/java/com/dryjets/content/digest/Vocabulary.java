package com.dryjets.content.digest;

import com.dryjets.content.article.Lexicon;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reduces a text to stems; in a language without a lexicon, to its longer words as they are. */
final class Vocabulary {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

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
                .flatMap(word -> UNSPACED.matcher(word).find() ? pairs(word) : Stream.of(word))
                .filter(word -> word.length() > 3 || UNSPACED.matcher(word).find())
                .toList();
    }

    /** Takes pairs of characters for words, as search engines do for Chinese, Japanese and Thai. */
    private static Stream<String> pairs(String text) {
        return IntStream.range(0, Math.max(1, text.length() - 1))
                .mapToObj(start -> text.substring(start, Math.min(text.length(), start + 2)));
    }
}
