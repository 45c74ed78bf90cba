package com.dryjets.content.article;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Detects the language of a text by its stop words. */
public final class Languages {

    /** The code of an undetected language. */
    public static final String UNDETERMINED = "und";

    /** About 40 % of the words of running text are stop words in these languages; 12 % is still no coincidence. */
    private static final double MIN_SHARE = 0.12;

    private static final int MAX_WORDS = 2000;

    private Languages() {}

    /** Detects the language; returns its ISO 639-1 code, or {@code und}. */
    public static String detect(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+"))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .toList();
        if (words.isEmpty()) {
            return UNDETERMINED;
        }
        Map<Lexicon, Long> hits = Arrays.stream(Lexicon.values())
                .collect(Collectors.toMap(
                        lexicon -> lexicon,
                        lexicon -> words.stream().filter(lexicon::isStopWord).count()));
        Optional<Map.Entry<Lexicon, Long>> best = hits.entrySet().stream()
                .max(Map.Entry.<Lexicon, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
        return best.filter(entry -> entry.getValue() >= MIN_SHARE * words.size())
                .map(entry -> entry.getKey().code())
                .orElse(UNDETERMINED);
    }

    /** Returns the language of a tag such as {@code es-PR}. */
    public static String primary(String tag) {
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return language.isEmpty() ? UNDETERMINED : language;
    }
}
