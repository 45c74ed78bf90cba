package com.dryjets.content.blog;

import com.ibm.icu.text.Transliterator;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes slugs: ASCII letters, digits and hyphens, unique within the tenant. */
final class Slugs {

    static final int MAX_LENGTH = 80;

    private static final String FALLBACK = "post";
    private static final Set<String> OPERATIONS = Set.of("generate", "import");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`]");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * Writes any script in Latin letters (Unicode CLDR's transforms), without the modifier letters that stand for signs
     * such as the Cyrillic soft sign, and then in ASCII.
     */
    private static final Transliterator ASCII = Transliterator.getInstance(
            "NFKC; Any-Latin; [[:Lm:][:Mn:][:Me:]] Remove; Latin-ASCII; NFKD; [:M:] Remove; Lower");

    private Slugs() {}

    /** Makes a URL-safe slug from text in any script; {@code post} if it has no letter and no digit. */
    static String safe(String text) {
        String ascii = APOSTROPHES.matcher(ASCII.transliterate(text)).replaceAll("");
        String slug = trim(SEPARATORS.matcher(ascii).replaceAll("-"));
        if (slug.length() > MAX_LENGTH) {
            int wordEnd = slug.lastIndexOf('-', MAX_LENGTH);
            slug = slug.substring(0, wordEnd > 0 ? wordEnd : MAX_LENGTH);
        }
        return slug.isEmpty() ? FALLBACK : isTaken(slug) ? FALLBACK + "-" + slug : slug;
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

    /** A path has a slug, an id or the name of an operation in the same place. */
    private static boolean isTaken(String slug) {
        return OPERATIONS.contains(slug) || UUID.matcher(slug).matches();
    }

    private static String trim(String slug) {
        return slug.replaceAll("^-+|-+$", "");
    }
}
