package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds invented facts in a piece: numbers and links that the post does not contain. */
public final class ClaimRules {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"”)]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,\\u00A0\\u202F']\\p{Nd}+)*");
    private static final Pattern GROUPING = Pattern.compile("[,\\u00A0\\u202F']");

    private ClaimRules() {}

    /** Lists the numbers in a piece that the post does not contain, ignoring links. */
    public static List<String> inventedNumbers(Article article, String piece) {
        Set<String> known =
                numbers(article.everything()).stream().map(ClaimRules::plain).collect(Collectors.toSet());
        return numbers(piece).stream()
                .filter(number -> !known.contains(plain(number)))
                .distinct()
                .toList();
    }

    /** Lists the links in a piece that neither occur in the post nor lead to it. */
    public static List<String> inventedLinks(Article article, @Nullable URI own, String piece) {
        Set<String> known = article.links().stream().map(URI::toString).collect(Collectors.toSet());
        List<String> invented = new ArrayList<>();
        ADDRESS.matcher(piece)
                .results()
                .map(MatchResult::group)
                .map(ClaimRules::withoutPunctuation)
                .forEach(address -> {
                    boolean isOwn = own != null && own.toString().equals(address);
                    if (!isOwn
                            && !known.contains(address)
                            && !article.everything().contains(address)) {
                        invented.add(address);
                    }
                });
        return List.copyOf(invented);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(ADDRESS.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Removes the grouping: 3,997 and 3 997 are the same number. */
    private static String plain(String number) {
        return GROUPING.matcher(number).replaceAll("");
    }

    private static String withoutPunctuation(String address) {
        return address.replaceAll("[.,;:!?]+$", "");
    }
}
