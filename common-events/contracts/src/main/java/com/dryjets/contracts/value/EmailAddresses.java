package com.dryjets.contracts.value;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides which email addresses are valid, and which of them are the same. */
public final class EmailAddresses {

    /** RFC 5321, 4.5.3.1: 64 octets before the at sign, 254 in all (RFC 3696, erratum 1690). */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    /** The dot-atom of RFC 5322. Quoted local parts are legal but unused in practice. */
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN = Pattern.compile(
            "(?=.{4,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private EmailAddresses() {}

    /** Normalizes an address for mail servers: international domains become ASCII. Empty if it is invalid. */
    public static Optional<String> parse(String text) {
        String address = text.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        String domain = ascii(address.substring(at + 1));
        boolean valid = LOCAL_PART.matcher(local).matches()
                && DOMAIN.matcher(domain).matches()
                && at + 1 + domain.length() <= LONGEST;
        return valid ? Optional.of(local + "@" + domain) : Optional.empty();
    }

    /**
     * Returns what identifies an address: its lower case. RFC 5321 (2.4) allows case-sensitive local parts, but no
     * provider uses them, and sending to someone twice or after they unsubscribed would be worse.
     */
    public static String identity(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
