package com.dryjets.email.tracking;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * The content of a tracking link: the recipient, and what following the link does.
 *
 * @param link the position of the clicked link; 0 for the other kinds
 */
record TrackingToken(Kind kind, String tenant, UUID recipient, int link) {

    private static final int FIXED_BYTES = 1 + 2 * Long.BYTES + Short.BYTES;

    /** What following the link does. The letters must never change: they are in emails that were sent. */
    enum Kind {
        OPEN('o'),
        CLICK('c'),
        UNSUBSCRIBE('u');

        private final byte letter;

        Kind(char letter) {
            this.letter = (byte) letter;
        }

        private static Optional<Kind> of(byte letter) {
            for (Kind kind : values()) {
                if (kind.letter == letter) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    byte[] bytes() {
        byte[] name = tenant.getBytes(US_ASCII);
        return ByteBuffer.allocate(FIXED_BYTES + name.length)
                .put(kind.letter)
                .putLong(recipient.getMostSignificantBits())
                .putLong(recipient.getLeastSignificantBits())
                .putShort((short) link)
                .put(name)
                .array();
    }

    static Optional<TrackingToken> of(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            Optional<Kind> kind = Kind.of(buffer.get());
            UUID recipient = new UUID(buffer.getLong(), buffer.getLong());
            int link = Short.toUnsignedInt(buffer.getShort());
            String tenant = new String(bytes, FIXED_BYTES, bytes.length - FIXED_BYTES, US_ASCII);
            return kind.map(known -> new TrackingToken(known, tenant, recipient, link));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }
}
