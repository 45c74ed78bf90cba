package com.dryjets.content.length;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The links and mentions of a text, which a shorter one keeps. */
final class Anchors {

    private static final Pattern ANCHOR = Pattern.compile(
            "(?i)(?:https?://|www\\.)[^\\s<>\"”“»)\\]]*[^\\s<>\"”“»)\\].,;:!?'’…]|(?<![\\p{L}\\p{N}.@])@[\\p{L}\\p{N}_]+(?:\\.[\\p{L}\\p{N}_]++)*+");

    private Anchors() {}

    /** Lists them in order, each once. */
    static List<String> of(String text) {
        return ANCHOR.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    /** Lists those of the wanted ones that the text does not have; a part of a longer link is not that link. */
    static List<String> missing(List<String> wanted, String text) {
        List<String> present = of(text);
        return wanted.stream().filter(anchor -> !present.contains(anchor)).toList();
    }
}
