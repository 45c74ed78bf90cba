package com.dryjets.content.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What Leo knows of a language beyond its stop words, from {@code leo/<language>.properties}. Without such a file it
 * knows nothing, and adds no words of its own.
 */
public final class Phrasebook {

    private static final Map<String, Phrasebook> BOOKS = new ConcurrentHashMap<>();

    private final Optional<String> callToAction;
    private final Set<String> common;
    private final Pattern dependent;
    private final Pattern pointing;
    private final Pattern personal;

    private Phrasebook(Properties words) {
        callToAction = Optional.ofNullable(words.getProperty("callToAction"));
        common = Set.copyOf(list(words.getProperty("common", "")));
        dependent = Pattern.compile(
                "^[\"“«'‘(]?(?:" + alternatives(words.getProperty("dependent", "")) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        pointing = anywhere(words.getProperty("pointing", ""));
        personal = anywhere(words.getProperty("personal", ""));
    }

    public static Phrasebook of(String language) {
        return BOOKS.computeIfAbsent(language.toLowerCase(Locale.ROOT), Phrasebook::load);
    }

    /** Returns the words that introduce a link. */
    public Optional<String> callToAction() {
        return callToAction;
    }

    /** Returns whether a lower-case word is too common to characterize a text. */
    boolean isCommon(String word) {
        return common.contains(word);
    }

    /** Returns whether a sentence depends on the one before it. */
    boolean isDependent(String sentence) {
        return dependent.matcher(plain(sentence)).find();
    }

    /** Returns whether a sentence refers to a place in the post. */
    boolean isPointing(String sentence) {
        return pointing.matcher(plain(sentence)).find();
    }

    /** Returns whether a sentence is in the first person singular, which does not suit a company's account. */
    boolean isPersonal(String sentence) {
        return personal.matcher(plain(sentence)).find();
    }

    private static Pattern anywhere(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives(words) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String plain(String sentence) {
        return sentence.replace('’', '\'');
    }

    private static String alternatives(String list) {
        List<String> words = list(list).stream().map(Pattern::quote).toList();
        // An empty negative lookahead matches nothing.
        return words.isEmpty() ? "(?!)" : String.join("|", words);
    }

    private static List<String> list(String words) {
        return Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static Phrasebook load(String language) {
        Properties words = new Properties();
        try (InputStream file = language.matches("[a-z]{2,3}")
                ? Phrasebook.class.getResourceAsStream("/leo/" + language + ".properties")
                : null) {
            if (file != null) {
                words.load(new InputStreamReader(file, UTF_8));
            }
            return new Phrasebook(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
