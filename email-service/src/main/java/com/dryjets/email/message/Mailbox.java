package com.dryjets.email.message;

import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;
import org.jspecify.annotations.Nullable;

/**
 * An address with the name that a mail program shows.
 *
 * @param name null if there is none
 */
public record Mailbox(@Nullable String name, String address) {

    public static Mailbox of(String address) {
        return new Mailbox(null, address);
    }

    /** Returns the domain with A-labels. */
    public String asciiDomain() {
        return DomainNames.ascii(address.substring(address.lastIndexOf('@') + 1));
    }

    /**
     * Returns the address as servers and headers take it (RFC 5322 addr-spec): the local part is quoted if it must be,
     * and the domain has A-labels. Only the local part may have characters beyond ASCII (RFC 6531).
     */
    public String addrSpec() {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("An email address has a local part, an at sign and a domain.");
        }
        return quoted(address.substring(0, at)) + "@" + asciiDomain();
    }

    private static String quoted(String local) {
        if (local.startsWith("\"") && local.endsWith("\"") && local.length() > 1) {
            return local;
        }
        // Letters beyond ASCII count as atoms (RFC 6532).
        boolean atoms = !EncoderUtil.encodeAddressLocalPart(local.replaceAll("[^\\x00-\\x7F]", "a"))
                .startsWith("\"");
        return atoms ? local : EncoderUtil.encodeAddressLocalPart(local);
    }

    /** Returns the value of an address header, with the name encoded (RFC 2047). */
    String headerValue() {
        String shown = name == null ? "" : HeaderText.line(name);
        if (shown.isEmpty()) {
            return addrSpec();
        }
        String encoded = HeaderText.isPlain(shown)
                ? EncoderUtil.encodeAddressDisplayName(shown)
                : HeaderText.encoded(shown, Usage.WORD_ENTITY);
        return encoded + " <" + addrSpec() + ">";
    }
}
