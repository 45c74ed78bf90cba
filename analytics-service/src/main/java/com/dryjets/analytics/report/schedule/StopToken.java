package com.dryjets.analytics.report.schedule;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The last part of a recipient's link: the schedule's id and the signature of {@link StopKey}, in URL-safe Base64.
 *
 * @param signature 32 bytes
 */
record StopToken(UUID scheduleId, byte[] signature) {

    private static final int SIGNATURE_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{64}");

    /** Reads the token of an address; empty for a text that cannot be one. */
    static Optional<StopToken> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        UUID scheduleId = new UUID(bytes.getLong(), bytes.getLong());
        byte[] signature = new byte[SIGNATURE_BYTES];
        bytes.get(signature);
        return Optional.of(new StopToken(scheduleId, signature));
    }

    String text() {
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES + SIGNATURE_BYTES)
                .putLong(scheduleId.getMostSignificantBits())
                .putLong(scheduleId.getLeastSignificantBits())
                .put(signature)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Keeps the signature out of logs. */
    @Override
    public String toString() {
        return "StopToken[scheduleId=" + scheduleId + "]";
    }
}
