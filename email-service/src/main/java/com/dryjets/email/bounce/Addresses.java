package com.dryjets.email.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds email addresses in the texts of reports, which write them in many ways. */
final class Addresses {

    /** An address, also with a quoted local part, or with two dots in a row as some carriers allow. */
    static final String ADDRESS =
            "(?:\"[^\"\\s@]{1,64}\"|[^\\s<>()\\[\\],;:\"'@\\\\=]{1,64}(?:=[^\\s<>()\\[\\],;:\"'@\\\\=]{1,64}){0,8})"
                    + "@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}[\\p{L}\\p{N}])?";

    private static final Pattern PATTERN = Pattern.compile(ADDRESS);
    private static final Pattern SYSTEM =
            Pattern.compile("(?i)^(mailer-daemon|post_?master|mail-daemon|daemon|no-?reply|abuse)@.*");

    private Addresses() {}

    /** Returns the first address in a text, without the quotes around a local part that needs none. */
    static Optional<String> first(String text) {
        Matcher matcher = PATTERN.matcher(text);
        return matcher.find() ? Optional.of(clean(matcher.group())) : Optional.empty();
    }

    /** Returns all addresses in a text, in order. */
    static List<String> all(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = PATTERN.matcher(text);
        while (matcher.find()) {
            found.add(clean(matcher.group()));
        }
        return found;
    }

    /** Whether the address belongs to a mail system and not to a recipient. */
    static boolean isSystem(String address) {
        return SYSTEM.matcher(address).matches();
    }

    private static String clean(String address) {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, at);
        boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
        return quoted ? local.substring(1, local.length() - 1) + address.substring(at) : address;
    }
}
