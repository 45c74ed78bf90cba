package com.dryjets.content.blog;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of posts in addresses: ASCII letters, digits and hyphens, unique within the tenant. */
final class Slugs {

    static final int LONGEST = 80;

    private static final String NAMELESS = "post";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Letters that have no accent to take away. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ł", "l", "þ", "th", "ı", "i");

    private Slugs() {}

    /** A safe name made from any text; {@code post} where no letter of it is left. */
    static String safe(String text) {
        String ascii = ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            ascii = ascii.replace(letter.getKey(), letter.getValue());
        }
        String slug = trim(NO_LETTERS.matcher(ascii.replaceAll("['’]", "")).replaceAll("-"));
        if (slug.length() > LONGEST) {
            int wordEnd = slug.lastIndexOf('-', LONGEST);
            slug = slug.substring(0, wordEnd > 0 ? wordEnd : LONGEST);
        }
        // A path may name a post by its id or by its slug, so no slug may look like an id.
        return slug.isEmpty() ? NAMELESS : UUID.matcher(slug).matches() ? NAMELESS + "-" + slug : slug;
    }

    /** The name itself, or with the first number that makes it differ from those taken. */
    static String unique(String slug, Collection<String> taken) {
        Set<String> others = Set.copyOf(taken);
        String candidate = slug;
        for (int number = 2; others.contains(candidate); number++) {
            candidate = slug + "-" + number;
        }
        return candidate;
    }

    private static String trim(String slug) {
        return slug.replaceAll("^-+|-+$", "");
    }
}
