package com.dryjets.analytics.report.words;

import com.dryjets.analytics.report.model.Report.Words;
import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
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
 * Finds claims in a report's words that its facts don't support: a number, a day or a channel that they don't have. A
 * percentage never matches a count of the same number. Words may give a change without its sign.
 */
final class ClaimRules {

    private static final int MAX_LENGTH = 1_200;
    private static final int MAX_SENTENCES = 8;

    private static final Pattern NUMBER =
            Pattern.compile("(\\p{Nd}+(?:[.,\\u00A0\\u202F']\\p{Nd}+)*)([\\s\\u00A0\\u202F]*(?:%|per ?cent))?");
    private static final Pattern GROUPING = Pattern.compile("[,\\u00A0\\u202F']");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LINK = Pattern.compile("https?://|www\\.|<[a-zA-Z/]");

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

    /** Number words that cannot be checked against the facts. */
    private static final Set<String> VAGUE = Set.of(
            "half",
            "third",
            "thirds",
            "quarter",
            "quarters",
            "double",
            "doubled",
            "doubling",
            "triple",
            "tripled",
            "twice",
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

    private ClaimRules() {}

    /** The faults in the words; if there are none, they may be shown. */
    static List<String> faults(String facts, List<Channel> channels, Words words) {
        List<String> sentences = Stream.of(
                        Stream.of(words.summary()), words.insights().stream(), words.nextSteps().stream())
                .flatMap(stream -> stream)
                .toList();
        List<String> faults = new ArrayList<>(form(words, sentences));
        Set<String> known = claims(facts);
        known.addAll(DateClaims.in(facts).shortForms());
        String text = String.join("\n", sentences);
        claims(text).stream().filter(claim -> !known.contains(claim)).forEach(faults::add);
        words(text).filter(VAGUE::contains).forEach(faults::add);
        Set<String> own = channels.stream().map(ClaimRules::lower).collect(Collectors.toSet());
        Stream.of(Channel.values())
                .map(ClaimRules::lower)
                .filter(channel -> !own.contains(channel) && words(text).anyMatch(channel::equals))
                .forEach(faults::add);
        return List.copyOf(faults);
    }

    private static List<String> form(Words words, List<String> sentences) {
        List<String> faults = new ArrayList<>();
        if (sentences.stream().anyMatch(String::isBlank)
                || words.insights().isEmpty()
                || words.nextSteps().isEmpty()) {
            faults.add("a part is missing");
        }
        if (words.insights().size() > MAX_SENTENCES
                || words.nextSteps().size() > MAX_SENTENCES
                || sentences.stream().anyMatch(sentence -> sentence.length() > MAX_LENGTH)) {
            faults.add("too long");
        }
        if (sentences.stream().anyMatch(sentence -> LINK.matcher(sentence).find())) {
            faults.add("a link or markup");
        }
        return faults;
    }

    /** The days and numbers in a text, each in a canonical form. */
    private static Set<String> claims(String text) {
        DateClaims days = DateClaims.in(text);
        Set<String> claims = new HashSet<>(days.found());
        Matcher numbers = NUMBER.matcher(days.rest());
        while (numbers.find()) {
            String plain = new BigDecimal(
                            GROUPING.matcher(numbers.group(1)).replaceAll("").replaceAll("\\.(?=.*\\.)", ""))
                    .stripTrailingZeros()
                    .toPlainString();
            claims.add(numbers.group(2) == null ? plain : plain + " %");
        }
        words(text).filter(SPELLED::containsKey).map(SPELLED::get).forEach(claims::add);
        return claims;
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.ROOT));
    }

    private static String lower(Channel channel) {
        return channel.label().toLowerCase(Locale.ROOT);
    }
}
