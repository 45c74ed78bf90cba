package com.dryjets.kit.stop;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The last part of a recipient's link: the subscription's id and the signature of {@link StopKey}, in URL-safe Base64.
 *
 * @param signature 32 bytes
 */
public record StopToken(UUID subscriptionId, byte[] signature) {

    private static final int SIGNATURE_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{64}");

    /** Reads the token of an address; empty for a text that cannot be one. */
    public static Optional<StopToken> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        UUID subscriptionId = new UUID(bytes.getLong(), bytes.getLong());
        byte[] signature = new byte[SIGNATURE_BYTES];
        bytes.get(signature);
        return Optional.of(new StopToken(subscriptionId, signature));
    }

    public String text() {
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES + SIGNATURE_BYTES)
                .putLong(subscriptionId.getMostSignificantBits())
                .putLong(subscriptionId.getLeastSignificantBits())
                .put(signature)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Keeps the signature out of logs. */
    @Override
    public String toString() {
        return "StopToken[subscriptionId=" + subscriptionId + "]";
    }
}
