package com.dryjets.orchestrator.explanation;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.llm.FigureMatch;
import com.dryjets.llm.KnownFigures;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds claims in an explanation that its facts don't support: a figure, a channel, a weekday or a month. */
final class ClaimRules {

    private static final int MAX_SENTENCES = 8;
    private static final int MAX_LENGTH = 400;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LINK = Pattern.compile("https?://|www\\.|<[a-zA-Z/]|\\*\\*|^#");

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
        faults.addAll(KnownFigures.of(facts, FigureMatch.EXACT).invented(text));
        Set<String> said = words(facts).collect(Collectors.toSet());
        words(text)
                .distinct()
                .filter(word -> NAMES.contains(singular(word)))
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

    /** "Tuesdays" are the same days as Tuesday. */
    private static String singular(String word) {
        return word.endsWith("ys") ? word.substring(0, word.length() - 1) : word;
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.ROOT));
    }
}
