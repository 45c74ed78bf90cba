package com.dryjets.orchestrator.explanation;

import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds claims in an explanation that its facts don't support: a number, a channel, a weekday or a month that they don't have.
 * A percentage never matches a count of the same number.
 */
final class ClaimRules {

    private static final int MAX_SENTENCES = 8;
    private static final int MAX_LENGTH = 400;

    private static final Pattern NUMBER =
            Pattern.compile("(\\p{Nd}+(?:[.,\\u00A0\\u202F']\\p{Nd}+)*)([\\s\\u00A0\\u202F]*(?:%|per ?cent))?");
    private static final Pattern GROUPING = Pattern.compile("[,\\u00A0\\u202F']");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LINK = Pattern.compile("https?://|www\\.|<[a-zA-Z/]|\\*\\*|^#");

    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"));

    /** Words for numbers that cannot be checked. */
    private static final Set<String> VAGUE = Set.of(
            "half",
            "third",
            "thirds",
            "quarter",
            "quarters",
            "double",
            "doubled",
            "doubles",
            "doubling",
            "triple",
            "tripled",
            "twice",
            "thrice",
            "dozen",
            "dozens",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "million",
            "millions",
            "billion",
            "tenfold");

    /** Names that may be said only if the facts say them. */
    private static final Set<String> NAMES = Stream.of(
                    Stream.of(Channel.values()).map(Channel::label),
                    Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                    // May is mostly a verb.
                    Stream.of(Month.values())
                            .filter(month -> month != Month.MAY)
                            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
            .flatMap(names -> names)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private ClaimRules() {}

    /** The faults in the sentences; if there are none, they may be shown. */
    static List<String> faults(String facts, List<String> sentences) {
        List<String> faults = new ArrayList<>(form(sentences));
        String text = String.join("\n", sentences);
        Set<String> known = numbers(facts);
        numbers(text).stream().filter(number -> !known.contains(number)).forEach(faults::add);
        Set<String> said = words(facts).collect(Collectors.toSet());
        words(text)
                .distinct()
                .filter(word -> VAGUE.contains(word) || NAMES.contains(singular(word)))
                .filter(word -> !said.contains(word) && !said.contains(singular(word)) && !said.contains(word + "s"))
                .forEach(faults::add);
        return List.copyOf(faults);
    }

    private static List<String> form(List<String> sentences) {
        List<String> faults = new ArrayList<>();
        if (sentences.isEmpty() || sentences.stream().anyMatch(String::isBlank)) {
            faults.add("a sentence is missing");
        }
        if (sentences.size() > MAX_SENTENCES
                || sentences.stream().anyMatch(sentence -> sentence.length() > MAX_LENGTH)) {
            faults.add("too long");
        }
        if (sentences.stream().anyMatch(sentence -> LINK.matcher(sentence).find())) {
            faults.add("a link or markup");
        }
        return faults;
    }

    /** The numbers in a text, each in a canonical form. */
    private static Set<String> numbers(String text) {
        Set<String> numbers = new HashSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String plain = new BigDecimal(
                            GROUPING.matcher(matcher.group(1)).replaceAll("").replaceAll("\\.(?=.*\\.)", ""))
                    .stripTrailingZeros()
                    .toPlainString();
            numbers.add(matcher.group(2) == null ? plain : plain + " %");
        }
        words(text).filter(SPELLED::containsKey).map(SPELLED::get).forEach(numbers::add);
        return numbers;
    }

    /** "Tuesdays" are the same days as Tuesday. */
    private static String singular(String word) {
        return word.endsWith("ys") ? word.substring(0, word.length() - 1) : word;
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.ROOT));
    }
}
