package com.dryjets.content.claims;

import com.dryjets.content.article.Article;
import com.dryjets.content.claims.Invented.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a source says, against which texts made from it are checked. */
public final class Evidence {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"”“»)\\]]+|www\\.[^\\s<>\"”“»)\\]]+");

    /** Domains without a scheme; only endings that are no common word or file name. */
    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}@./-])(?:[a-z0-9-]++\\.){1,8}(?:com|org|net|io|dev|app|gov|edu|info|biz|de|fr|es|it|nl|pt|eu|co|uk"
                    + "|ch|at|example)(?:/[^\\s<>\"”“»)\\]]*)?(?![\\p{L}\\p{N}])");

    /** Begins where a word begins: from every character of a long one, a search would take time by its square. */
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++){1,8}");

    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}.])@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.]*");
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}&])#[\\p{L}\\p{N}_]+");
    private static final Pattern PUNCTUATION_AT_END = Pattern.compile("(?<![.,;:!?'’*_…])[.,;:!?'’*_…]++$");
    private static final Pattern SLASH_AT_END = Pattern.compile("/$");

    private final String language;
    private final Set<String> addresses;
    private final Set<String> mentions;
    private final Quantities quantities;
    private final Dates dates;
    private final Names names;

    private Evidence(String text, Collection<URI> links, String language) {
        this.language = language;
        addresses = new HashSet<>(addresses(text));
        links.forEach(link -> addresses.add(comparable(link.toString())));
        mentions = all(MENTION, text);
        String words = withoutAddresses(text);
        dates = Dates.in(words, language);
        quantities = Quantities.in(dates.removedFrom(words), language);
        names = new Names(words, language);
    }

    /** Reads a post: its title, summary and text, with code and tables, and its links. */
    public static Evidence of(Article article) {
        return new Evidence(
                article.title() + "\n" + article.excerpt().orElse("") + "\n" + article.everything(),
                article.links(),
                article.language());
    }

    /** Reads a text without markup. */
    public static Evidence of(String text, String language) {
        return new Evidence(text, List.of(), language);
    }

    /**
     * Lists what a text claims without evidence, each claim once.
     *
     * @param own an address that the text may have although the source does not
     */
    public List<Invented> inventedIn(String text, @Nullable URI own) {
        List<Invented> invented = new ArrayList<>();
        String allowed = own == null ? "" : comparable(own.toString());
        addresses(text).stream()
                .filter(address -> !addresses.contains(address) && !address.equals(allowed))
                .forEach(address -> invented.add(new Invented(Kind.LINK, address)));
        all(MENTION, text).stream()
                .filter(mention -> !mentions.contains(mention))
                .forEach(mention -> invented.add(new Invented(Kind.MENTION, mention)));
        String words = withoutAddresses(HASHTAG.matcher(text).replaceAll(" "));
        Dates claimed = Dates.in(words, language);
        claimed.without(dates).forEach(date -> invented.add(new Invented(Kind.DATE, date)));
        String rest = claimed.removedFrom(words);
        Quantities.in(rest, language)
                .without(quantities, dates.numbers())
                .forEach(number -> invented.add(new Invented(Kind.NUMBER, number)));
        names.missingFrom(rest).forEach(name -> invented.add(new Invented(Kind.NAME, name)));
        return invented.stream().distinct().toList();
    }

    private static Set<String> addresses(String text) {
        Set<String> found = all(ADDRESS, text);
        String rest = ADDRESS.matcher(text).replaceAll(" ");
        found.addAll(all(EMAIL, rest));
        found.addAll(all(DOMAIN, EMAIL.matcher(rest).replaceAll(" ")));
        return found.stream().map(Evidence::comparable).collect(Collectors.toSet());
    }

    private static String withoutAddresses(String text) {
        String rest = ADDRESS.matcher(text).replaceAll(" ");
        rest = EMAIL.matcher(rest).replaceAll(" ");
        rest = DOMAIN.matcher(rest).replaceAll(" ");
        return MENTION.matcher(rest).replaceAll(" ");
    }

    /** Addresses are the same with and without scheme, www and the last slash. */
    private static String comparable(String address) {
        String plain = PUNCTUATION_AT_END.matcher(address).replaceAll("");
        plain = plain.replaceFirst("(?i)^https?://", "").replaceFirst("(?i)^www\\.", "");
        plain = SLASH_AT_END.matcher(plain).replaceAll("");
        int path = plain.indexOf('/');
        return path < 0
                ? plain.toLowerCase(Locale.ROOT)
                : plain.substring(0, path).toLowerCase(Locale.ROOT) + plain.substring(path);
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> PUNCTUATION_AT_END.matcher(found).replaceAll(""))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
