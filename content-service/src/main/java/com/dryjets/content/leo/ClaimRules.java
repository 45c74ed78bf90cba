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

/** What a piece must not claim: a number or a link that the post does not have. */
public final class ClaimRules {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"”)]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,\\u00A0\\u202F']\\p{Nd}+)*");
    private static final Pattern GROUPING = Pattern.compile("[,\\u00A0\\u202F']");

    private ClaimRules() {}

    /** Numbers in a piece that the post does not have, links left out. */
    public static List<String> inventedNumbers(Article article, String piece) {
        Set<String> known =
                numbers(article.everything()).stream().map(ClaimRules::plain).collect(Collectors.toSet());
        return numbers(piece).stream()
                .filter(number -> !known.contains(plain(number)))
                .distinct()
                .toList();
    }

    /** Links in a piece that neither the post has nor its own address is. */
    public static List<String> inventedLinks(Article article, @Nullable URI own, String piece) {
        Set<String> known = article.links().stream().map(URI::toString).collect(Collectors.toSet());
        List<String> invented = new ArrayList<>();
        ADDRESS.matcher(piece)
                .results()
                .map(MatchResult::group)
                .map(ClaimRules::withoutPeriod)
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

    /** 3,997 and 3 997 are the same claim. */
    private static String plain(String number) {
        return GROUPING.matcher(number).replaceAll("");
    }

    private static String withoutPeriod(String address) {
        return address.replaceAll("[.,;:!?]+$", "");
    }
}
