package com.dryjets.email.message;

import com.ibm.icu.text.IDNA;

/** Converts international domain names for protocols that know only ASCII. */
public final class DomainNames {

    /** UTS 46 without its transition from IDNA 2003, as browsers do it: {@code ß} stays a letter of its own. */
    private static final IDNA UTS46 =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private DomainNames() {}

    /**
     * Returns the domain with A-labels, such as {@code xn--mnchen-3ya.example}.
     *
     * @throws IllegalArgumentException if it is not a domain name
     */
    public static String ascii(String domain) {
        if (isAscii(domain)) {
            return domain;
        }
        IDNA.Info info = new IDNA.Info();
        String converted = UTS46.nameToASCII(domain, new StringBuilder(), info).toString();
        if (info.hasErrors()) {
            throw new IllegalArgumentException(domain + " is not a valid domain name.");
        }
        return converted;
    }

    /** Returns the address with its domain in A-labels; its local part is unchanged. */
    public static String asciiDomain(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + ascii(address.substring(at + 1));
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }
}
