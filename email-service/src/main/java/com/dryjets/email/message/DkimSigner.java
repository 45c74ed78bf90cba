package com.dryjets.email.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Signs messages with DKIM (RFC 6376), in the relaxed form. All headers are covered; those that a mail program shows are
 * signed once more than they occur, so that nobody can add another one.
 */
public final class DkimSigner {

    private static final List<String> SHOWN = List.of("From", "To", "Reply-To", "Subject", "Date", "Content-Type");
    private static final byte[] CRLF = {'\r', '\n'};
    private static final int LINE = 72;

    private final DkimKey key;
    private final SigningKey signing;

    public DkimSigner(DkimKey key) {
        this.key = key;
        this.signing = SigningKey.of(key);
    }

    /**
     * Returns the DKIM-Signature field, folded and ending with CRLF.
     *
     * @param body whose lines end with CRLF; its content is lost
     */
    String sign(HeaderFields fields, byte[] body, Instant now) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(body, 0, RelaxedForm.ofBody(body));
            String unsigned = unsigned(fields, now, base64(sha256.digest()));
            List<byte[]> signed = new ArrayList<>();
            for (HeaderFields.Field field : fields.all()) {
                signed.add(RelaxedForm.ofField(field.text()));
                signed.add(CRLF);
            }
            signed.add(RelaxedForm.ofField(unsigned));
            return unsigned + folded(base64(signing.sign(signed))) + "\r\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing a message of " + key.domain() + " failed", e);
        }
    }

    private String unsigned(HeaderFields fields, Instant now, String bodyHash) {
        return HeaderText.field(
                        "DKIM-Signature",
                        "v=1; a=" + key.algorithm().tag() + "; c=relaxed/relaxed; d=" + key.domain() + "; s="
                                + key.selector() + "; t=" + now.getEpochSecond() + "; h=" + names(fields) + "; bh="
                                + bodyHash + ";")
                + "\tb=";
    }

    private static String names(HeaderFields fields) {
        // Each name belongs to the last of its fields that is not yet signed (RFC 6376, 5.4.2); no name occurs twice
        // here.
        List<String> names = new ArrayList<>();
        fields.all().forEach(field -> names.add(field.name()));
        names.addAll(SHOWN);
        return String.join(" : ", names).toLowerCase(Locale.ROOT);
    }

    private static String folded(String base64) {
        StringBuilder lines = new StringBuilder();
        for (int start = 0; start < base64.length(); start += LINE) {
            lines.append(start == 0 ? "" : "\r\n\t").append(base64, start, Math.min(base64.length(), start + LINE));
        }
        return lines.toString();
    }

    private static String base64(byte[] octets) {
        return new String(Base64.getEncoder().encode(octets), US_ASCII);
    }
}
