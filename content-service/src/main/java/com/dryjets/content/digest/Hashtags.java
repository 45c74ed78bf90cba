package com.dryjets.content.digest;

import com.twitter.twittertext.Extractor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes hashtags, without the # sign: the author's own that the post mentions, then the post's top keywords. */
public final class Hashtags {

    private static final int MAX_TAGS = 15;
    private static final int MAX_LENGTH = 24;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Hashtags() {}

    static List<String> of(List<String> authored, Keywords keywords) {
        Stream<String> own = authored.stream()
                .filter(tag -> keywords.mentions(tag) > 0)
                .sorted(Comparator.comparing((String tag) -> -keywords.mentions(tag))
                        .thenComparing(tag -> tag));
        Stream<String> found = keywords.ranked().stream().map(Keywords.Keyword::text);
        Stream<String> unmentioned = authored.stream().filter(tag -> keywords.mentions(tag) == 0);
        List<String> tags = new ArrayList<>();
        Stream.of(own, found, unmentioned)
                .flatMap(words -> words)
                .map(Hashtags::tag)
                .flatMap(Optional::stream)
                .filter(tag -> tags.stream().noneMatch(other -> covers(other, tag)))
                .limit(MAX_TAGS)
                .forEach(tags::add);
        return List.copyOf(tags);
    }

    /** Joins words into a hashtag in PascalCase; empty if no network would accept it. */
    public static Optional<String> tag(String words) {
        List<String> parts = BETWEEN_WORDS
                .splitAsStream(words)
                .filter(word -> !word.isEmpty())
                .toList();
        String tag = parts.stream().map(Hashtags::capitalized).collect(Collectors.joining());
        boolean accepted = new Extractor().extractHashtags("#" + tag).equals(List.of(tag));
        return accepted && tag.length() <= MAX_LENGTH && tag.length() > 1 ? Optional.of(tag) : Optional.empty();
    }

    private static String capitalized(String word) {
        // A name such as iOS keeps its spelling.
        boolean isPlain = word.equals(word.toLowerCase(Locale.ROOT));
        return isPlain ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
    }

    /** Returns whether one tag contains the other, as with plurals. */
    private static boolean covers(String other, String tag) {
        String one = other.toLowerCase(Locale.ROOT);
        String two = tag.toLowerCase(Locale.ROOT);
        return one.contains(two) || two.contains(one);
    }
}
