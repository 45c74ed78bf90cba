package com.dryjets.content.digest;

import com.dryjets.content.article.Article;
import com.twitter.twittertext.Extractor;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes hashtags, without the # sign, that people use: established tags of the post's subjects first, then the author's
 * own of one or two words, then short keywords. A longer phrase makes a tag that nobody searches for.
 */
public final class Hashtags {

    private static final int MAX_TAGS = 12;
    private static final int MAX_LENGTH = 24;
    private static final int MAX_MADE = 20;
    private static final int MAX_WORDS = 2;
    private static final int KEYWORDS = 14;

    /** Below it, a phrase is mentioned in passing. */
    private static final int MIN_MENTIONS = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Hashtags() {}

    static List<String> of(Article article, Keywords keywords) {
        List<String> subjects = Stream.concat(
                        Stream.concat(Stream.of(article.title()), article.tags().stream()),
                        keywords.ranked().stream().limit(KEYWORDS).map(Keywords.Keyword::text))
                .toList();
        Phrasebook phrases = Phrasebook.of(article.language());
        Stream<String> own = article.tags().stream()
                .filter(tag -> words(tag).size() <= MAX_WORDS && !phrases.isGenericHeading(tag))
                .sorted(Comparator.comparing((String tag) -> -keywords.mentions(tag)));
        Stream<String> found = keywords.ranked().stream()
                .limit(KEYWORDS)
                .filter(keyword -> keyword.stems().size() <= MAX_WORDS && keyword.count() >= MIN_MENTIONS)
                .map(Keywords.Keyword::text)
                .filter(text -> text.length() <= MAX_MADE && isTag(text, article.language()));
        List<String> tags = new ArrayList<>();
        Stream.of(KnownHashtags.of(subjects, article.language()).stream(), own, found)
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
        String tag = words(words).stream().map(Hashtags::capitalized).collect(Collectors.joining());
        boolean accepted = new Extractor().extractHashtags("#" + tag).equals(List.of(tag));
        return accepted && tag.length() <= MAX_LENGTH && tag.length() > 1 ? Optional.of(tag) : Optional.empty();
    }

    /** People tag with names and with phrases; a single common noun, such as "team", finds nothing. */
    private static boolean isTag(String keyword, String language) {
        boolean isName = keyword.codePoints().filter(Character::isUpperCase).count() > 1 && !keyword.contains(" ");
        return isName || !language.equals("en");
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String capitalized(String word) {
        // A name such as iOS keeps its spelling.
        boolean isPlain = word.equals(word.toLowerCase(Locale.ROOT));
        int first = word.offsetByCodePoints(0, 1);
        return isPlain ? word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first) : word;
    }

    /** Returns whether one tag contains the other, as with plurals. */
    private static boolean covers(String other, String tag) {
        String one = other.toLowerCase(Locale.ROOT);
        String two = tag.toLowerCase(Locale.ROOT);
        return one.contains(two) || two.contains(one) && Set.of(0, 1, 2).contains(two.length() - one.length());
    }
}
