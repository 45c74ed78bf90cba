package com.dryjets.email.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads variable envelope return paths, {@code bounce+<token>@domain}, so that a bounce names the recipient it
 * is about. The token is the recipient's id, followed by the first 80 bits of its HMAC-SHA256 (the least that RFC 2104,
 * section 5 recommends), in Base32 (RFC 4648) of lower case and without padding: mail servers may change the case of a
 * local part, and 49 characters stay under its limit of 64 octets.
 */
@ApplicationScoped
public class VerpAddress {

    private static final String PREFIX = "bounce+";
    private static final String ALGORITHM = "HmacSHA256";
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 10;
    private static final int TOKEN_BYTES = ID_BYTES + MAC_BYTES;
    private static final int TOKEN_CHARACTERS = (TOKEN_BYTES * 8 + 4) / 5;
    /** Other features sign with the same secret; the purpose keeps their signatures apart. */
    private static final byte[] PURPOSE = "email envelope sender 1".getBytes(US_ASCII);

    private final List<SecretKeySpec> keys = new ArrayList<>();

    public VerpAddress(VerpConfig config) {
        keys.add(key(config.key()));
        config.previousKeys().orElse(List.of()).forEach(previous -> keys.add(key(previous)));
    }

    private static SecretKeySpec key(String base64) {
        byte[] secret = Base64.getDecoder().decode(base64.strip());
        if (secret.length < KEY_BYTES) {
            throw new IllegalStateException("SECRETS_KEY must be at least " + KEY_BYTES + " bytes in Base64");
        }
        return new SecretKeySpec(secret, ALGORITHM);
    }

    /** Returns the envelope sender of a recipient's copy. */
    public String of(UUID recipientId, String domain) {
        byte[] id = ByteBuffer.allocate(ID_BYTES)
                .putLong(recipientId.getMostSignificantBits())
                .putLong(recipientId.getLeastSignificantBits())
                .array();
        byte[] token = Arrays.copyOf(id, TOKEN_BYTES);
        System.arraycopy(signature(id, keys.getFirst()), 0, token, ID_BYTES, MAC_BYTES);
        return PREFIX + encoded(token) + "@" + domain;
    }

    /**
     * Reads the id of a recipient from an address, with or without angle brackets, in any case; empty unless its token is
     * authentic.
     */
    public Optional<UUID> parse(String address) {
        String bare = address.strip().toLowerCase(Locale.ROOT);
        int start = bare.startsWith("<") ? 1 : 0;
        int at = bare.indexOf('@');
        boolean isVerp = bare.startsWith(PREFIX, start) && at - start - PREFIX.length() == TOKEN_CHARACTERS;
        return isVerp ? decoded(bare.substring(at - TOKEN_CHARACTERS, at)).flatMap(this::verified) : Optional.empty();
    }

    private Optional<UUID> verified(byte[] token) {
        byte[] id = Arrays.copyOf(token, ID_BYTES);
        byte[] given = Arrays.copyOfRange(token, ID_BYTES, TOKEN_BYTES);
        if (keys.stream().noneMatch(key -> MessageDigest.isEqual(given, signature(id, key)))) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(id);
        return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static byte[] signature(byte[] id, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return Arrays.copyOf(mac.doFinal(id), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private static String encoded(byte[] token) {
        StringBuilder text = new StringBuilder(TOKEN_CHARACTERS);
        int bits = 0;
        int count = 0;
        for (byte octet : token) {
            bits = bits << 8 | octet & 0xFF;
            count += 8;
            while (count >= 5) {
                count -= 5;
                text.append(ALPHABET.charAt(bits >> count & 31));
            }
            bits &= (1 << count) - 1;
        }
        return count == 0
                ? text.toString()
                : text.append(ALPHABET.charAt(bits << 5 - count & 31)).toString();
    }

    private static Optional<byte[]> decoded(String text) {
        ByteBuffer token = ByteBuffer.allocate(TOKEN_BYTES);
        int bits = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            bits = bits << 5 | digit;
            count += 5;
            if (count >= 8 && token.hasRemaining()) {
                count -= 8;
                token.put((byte) (bits >> count));
            }
            bits &= (1 << count) - 1;
        }
        return Optional.of(token.array());
    }
}
