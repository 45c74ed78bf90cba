package com.dryjets.contracts.value;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides which email addresses are valid, and which of them are the same. */
public final class EmailAddresses {

    /** RFC 5321, 4.5.3.1: 64 octets before the at sign, 254 in all (RFC 3696, erratum 1690). */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    /**
     * The dot-atom of RFC 5322, and beyond ASCII every letter, mark, digit and symbol (RFC 6531, 3.3). Quoted local parts
     * are legal but unused in practice.
     */
    private static final String ATOM =
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-[[\\p{L}\\p{M}\\p{N}\\p{S}]&&[^\\p{ASCII}\\x{FFFD}]]]+";

    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(\\." + ATOM + ")*");

    private static final Pattern DOMAIN = Pattern.compile(
            "(?=.{4,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private EmailAddresses() {}

    /**
     * Normalizes an address for mail servers: international domains become ASCII; a local part beyond ASCII needs a server
     * with SMTPUTF8 (RFC 6531). Empty if it is invalid.
     */
    public static Optional<String> parse(String text) {
        String address = composed(text.strip());
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        String domain = ascii(address.substring(at + 1));
        int octets = octets(local);
        boolean valid = octets <= LONGEST_LOCAL_PART
                && LOCAL_PART.matcher(local).matches()
                && DOMAIN.matcher(domain).matches()
                && octets + 1 + domain.length() <= LONGEST;
        return valid ? Optional.of(local + "@" + domain) : Optional.empty();
    }

    /** Returns an address as it is written, with its case and an international domain. Empty if it is invalid. */
    public static Optional<String> written(String text) {
        return parse(text).map(valid -> composed(text.strip()));
    }

    /**
     * Returns what identifies an address: its lower case, with the domain in ASCII. RFC 5321 (2.4) allows case-sensitive
     * local parts, but no provider uses them, and sending to someone twice or after they unsubscribed would be worse.
     */
    public static String identity(String address) {
        String composed = composed(address);
        int at = composed.lastIndexOf('@');
        String domain = at < 0 ? "" : ascii(composed.substring(at + 1));
        String wire = domain.isEmpty() ? composed : composed.substring(0, at + 1) + domain;
        return wire.toLowerCase(Locale.ROOT);
    }

    private static String composed(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static int octets(String text) {
        return isAscii(text) ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String ascii(String domain) {
        try {
            return isAscii(domain) ? domain : IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
