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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Leo knows of a language beyond its stop words, from {@code leo/<language>.properties}. Without such a file it
 * knows nothing, and adds no words of its own.
 */
public final class Phrasebook {

    private static final Map<String, Phrasebook> BOOKS = new ConcurrentHashMap<>();
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String OPEN = "^[\"“«„¿¡'‘(]*";
    private static final String WORD_END = "(?![\\p{L}\\p{N}'])";

    private final Properties words;
    private final Set<String> common;
    private final Pattern openers;
    private final Pattern dependent;
    private final Pattern pronouns;
    private final Pattern anaphors;
    private final Pattern pointing;
    private final Pattern personal;
    private final Pattern addressed;
    private final Pattern contrast;
    private final Pattern generic;
    private final Pattern boilerplate;
    private final Pattern announcing;
    private final Pattern plural;
    private final Pattern definite;
    private final Pattern reporting;
    private final Pattern credits;
    private final Pattern insertions;
    private final Pattern endings;
    private final Pattern demonstrative;

    private Phrasebook(Properties words) {
        this.words = words;
        common = Set.copyOf(list(words.getProperty("common", "")));
        openers = Pattern.compile(
                OPEN + "(?:(?:" + alternatives("openers") + "),|(?:" + alternatives("openersUntilComma")
                        + ")\\s[^,]{1,40},|(?:" + alternatives("conjunctions") + ")(?:,|(?=\\s)))\\s*",
                FLAGS);
        dependent = Pattern.compile(OPEN + "(?:" + alternatives("dependent") + ")" + WORD_END, FLAGS);
        pronouns = Pattern.compile(
                OPEN + "(?!(?:" + alternatives("subordinators")
                        + ")\\s)(?:(?:[^\\s,]+\\s+){1,2}|(?:[^\\s,]+\\s+){0,3}[^\\s,]+,\\s+)(?:"
                        + alternatives("pronouns") + ")" + WORD_END,
                FLAGS);
        anaphors = anywhere("anaphors");
        pointing = anywhere("pointing");
        personal = anywhere("personal");
        addressed = anywhere("addressed");
        contrast = anywhere("contrast");
        generic = Pattern.compile("^(?:" + alternatives("genericHeadings") + ")[\\s:.!?]*$", FLAGS);
        plural = anywhere("plural");
        definite = Pattern.compile(OPEN + "(?:" + alternatives("definite") + ")\\s+([\\p{L}\\p{N}-]+)", FLAGS);
        reporting = Pattern.compile(OPEN + "(?:" + alternatives("reporting") + ")" + WORD_END, FLAGS);
        insertions = Pattern.compile(
                "^((?:[^\\s,]+\\s){0,3}[^\\s,]+),\\s(?:" + alternatives("insertions") + "),(?=\\s)", FLAGS);
        endings = Pattern.compile(",\\s(?:" + alternatives("insertions") + ")(?=[.!?]$)", FLAGS);
        demonstrative = Pattern.compile(
                "(?:(?<![\\p{L}\\p{N}])(?:" + alternatives("demonstrative") + ")|,\\s+that)" + WORD_END, FLAGS);
        credits = Pattern.compile("^(?:" + alternatives("credits") + ")" + WORD_END, FLAGS);
        boilerplate = anywhere("boilerplate");
        announcing = Pattern.compile(OPEN + "(?:" + alternatives("announcing") + ")" + WORD_END, FLAGS);
    }

    public static Phrasebook of(String language) {
        return BOOKS.computeIfAbsent(language.toLowerCase(Locale.ROOT), Phrasebook::load);
    }

    /**
     * Returns a sentence of Leo's own, such as {@code question.SURVEY}; the choice among its alternatives depends on the
     * number. Empty in a language without a phrasebook.
     */
    public Optional<String> say(String key, int number) {
        String value = words.getProperty(key);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String[] choice = value.split("\\|");
        return Optional.of(choice[Math.floorMod(number, choice.length)].strip());
    }

    /** Returns everything that Leo may say of its own in this language. */
    public Set<String> ownWords() {
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("say."))
                .flatMap(key -> Arrays.stream(words.getProperty(key).split("\\|")))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether the title or a tag has a word that is typical of the kind of post. */
    boolean isTypical(PostKind kind, String text) {
        return anywhere("kind." + kind).matcher(plain(text)).find();
    }

    /** Returns whether a lower-case word is too common to characterize a text. */
    boolean isCommon(String word) {
        return common.contains(word);
    }

    /** Returns the length of a dispensable opening such as "Of course,"; 0 without one. */
    int openingLength(String sentence) {
        Matcher matcher = openers.matcher(plain(sentence));
        return matcher.find() && !dependsOnQuote(sentence) ? matcher.end() : 0;
    }

    private static boolean dependsOnQuote(String sentence) {
        return sentence.matches("(?s)^[\"“«„'‘(].*");
    }

    /** Returns whether a sentence depends on the one before it. */
    boolean isDependent(String sentence) {
        String text = plain(sentence);
        return dependent.matcher(text).find()
                || pronouns.matcher(text).find()
                || anaphors.matcher(text).find()
                || (has("demonstrative") && demonstrative.matcher(text).find())
                || openers.matcher(text).find();
    }

    /** Returns whether the announcement of a list makes sense with the list alone; "the following" is right there. */
    boolean introducesList(String sentence) {
        String text = plain(sentence);
        return !anaphors.matcher(text).find()
                && !pronouns.matcher(text).find()
                && (!dependent.matcher(text).find() || announcing.matcher(text).find())
                && !openers.matcher(text).find();
    }

    /** Returns whether a sentence refers to a place in the post. */
    boolean isPointing(String sentence) {
        return pointing.matcher(plain(sentence)).find();
    }

    /** Returns whether a sentence is in the first person singular, which does not suit a company's account. */
    public boolean isPersonal(String sentence) {
        return personal.matcher(plain(sentence)).find();
    }

    /** Returns whether a sentence is in the first person plural. */
    boolean isPlural(String sentence) {
        return plural.matcher(plain(sentence)).find();
    }

    /** Returns the word after a definite article that opens the sentence; its reader should know what it means. */
    Optional<String> definiteSubject(String sentence) {
        Matcher matcher = definite.matcher(plain(sentence));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns whether a sentence reports a step of a story, such as "We started …", which is no opening. */
    public boolean isReporting(String sentence) {
        return reporting.matcher(plain(sentence)).find();
    }

    /** Returns whether a section thanks people. */
    boolean isCredits(String heading) {
        return credits.matcher(plain(heading.strip())).find();
    }

    /** Returns whether a sentence speaks to its reader. */
    public boolean isAddressed(String sentence) {
        return addressed.matcher(plain(sentence)).find();
    }

    /** Returns whether a sentence sets one thing against another, which makes people read on. */
    public boolean hasContrast(String sentence) {
        return contrast.matcher(plain(sentence)).find();
    }

    /** Returns whether a heading, such as "Conclusion", says nothing about the post. */
    public boolean isGenericHeading(String heading) {
        return generic.matcher(plain(heading.strip())).find();
    }

    /** Returns whether a paragraph belongs to the site, not to the post: "Subscribe to our newsletter". */
    boolean isBoilerplate(String text) {
        return boilerplate.matcher(plain(text)).find();
    }

    /** Removes words such as ", however," that set a sentence against one that is missing. */
    String withoutInsertions(String sentence) {
        return endings.matcher(insertions.matcher(sentence).replaceAll("$1")).replaceAll("");
    }

    private boolean has(String key) {
        return !words.getProperty(key, "").isBlank();
    }

    private Pattern anywhere(String key) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives(key) + ")" + WORD_END, FLAGS);
    }

    private static String plain(String sentence) {
        return sentence.replace('’', '\'');
    }

    private String alternatives(String key) {
        List<String> phrases = list(words.getProperty(key, "")).stream()
                .sorted((one, two) -> two.length() - one.length())
                .map(Pattern::quote)
                .toList();
        // An empty negative lookahead matches nothing.
        return phrases.isEmpty() ? "(?!)" : String.join("|", phrases);
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
