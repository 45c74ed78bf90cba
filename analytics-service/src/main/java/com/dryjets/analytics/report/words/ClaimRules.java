package com.dryjets.analytics.report.words;

import com.dryjets.analytics.report.Report.Words;
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
 * What a report's words must not say: a number, a day or a channel that its figures do not have. A part in a hundred is
 * no count of the same number; which way a figure went, words may say without a sign.
 */
final class ClaimRules {

    private static final int LONGEST = 1_200;
    private static final int MOST_SENTENCES = 8;

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

    /** Numbers in words that the figures cannot be asked about. */
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

    /** Everything that speaks against the words; none means that they may be shown. */
    static List<String> faults(String facts, List<Channel> channels, Words words) {
        List<String> sentences = Stream.of(
                        Stream.of(words.summary()), words.insights().stream(), words.nextSteps().stream())
                .flatMap(stream -> stream)
                .toList();
        List<String> faults = new ArrayList<>(form(words, sentences));
        Set<String> known = claims(facts);
        known.addAll(Days.in(facts).inShort());
        String said = String.join("\n", sentences);
        claims(said).stream().filter(claim -> !known.contains(claim)).forEach(faults::add);
        words(said).filter(VAGUE::contains).forEach(faults::add);
        Set<String> own = channels.stream().map(ClaimRules::lower).collect(Collectors.toSet());
        Stream.of(Channel.values())
                .map(ClaimRules::lower)
                .filter(channel -> !own.contains(channel) && words(said).anyMatch(channel::equals))
                .forEach(faults::add);
        return List.copyOf(faults);
    }

    private static List<String> form(Words words, List<String> sentences) {
        List<String> faults = new ArrayList<>();
        if (sentences.stream().anyMatch(String::isBlank)
                || words.insights().isEmpty()
                || words.nextSteps().isEmpty()) {
            faults.add("something is missing");
        }
        if (words.insights().size() > MOST_SENTENCES
                || words.nextSteps().size() > MOST_SENTENCES
                || sentences.stream().anyMatch(sentence -> sentence.length() > LONGEST)) {
            faults.add("too long");
        }
        if (sentences.stream().anyMatch(sentence -> LINK.matcher(sentence).find())) {
            faults.add("a link or markup");
        }
        return faults;
    }

    /** The days and numbers of a text, each in one way of writing it. */
    private static Set<String> claims(String text) {
        Days days = Days.in(text);
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
