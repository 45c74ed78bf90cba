package com.dryjets.content.blog;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes slugs: ASCII letters, digits and hyphens, unique within the tenant. */
final class Slugs {

    static final int MAX_LENGTH = 80;

    private static final String FALLBACK = "post";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Letters that do not decompose into a base letter and an accent. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ł", "l", "þ", "th", "ı", "i");

    private Slugs() {}

    /** Makes a URL-safe slug from any text; {@code post} if no character of it remains. */
    static String safe(String text) {
        String ascii = ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            ascii = ascii.replace(letter.getKey(), letter.getValue());
        }
        String slug = trim(SEPARATORS.matcher(ascii.replaceAll("['’]", "")).replaceAll("-"));
        if (slug.length() > MAX_LENGTH) {
            int wordEnd = slug.lastIndexOf('-', MAX_LENGTH);
            slug = slug.substring(0, wordEnd > 0 ? wordEnd : MAX_LENGTH);
        }
        // A path may contain an id or a slug, so no slug may look like an id.
        return slug.isEmpty() ? FALLBACK : UUID.matcher(slug).matches() ? FALLBACK + "-" + slug : slug;
    }

    /** Returns the slug, with the first free number appended if it is taken. */
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
