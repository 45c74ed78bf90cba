package com.dryjets.email.tracking;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a tracking link: the recipient, and what following the link does.
 *
 * @param link the position of the clicked link; 0 for the other kinds
 * @param copy all that is needed to record a hit and to answer it without the database; null in tokens of version 1
 */
record TrackingToken(
        Kind kind,
        String tenant,
        UUID recipient,
        int link,
        @Nullable Copy copy) {

    private static final int FIXED_BYTES = 1 + 2 * Long.BYTES + Short.BYTES;
    /** Starts tokens of version 2; those of version 1 start with the letter of their kind. */
    private static final byte VERSION_2 = '2';

    private static final int FIXED_BYTES_2 = 2 + 6 * Long.BYTES + Short.BYTES + Integer.BYTES + 1;

    /** A token of version 1. */
    TrackingToken(Kind kind, String tenant, UUID recipient, int link) {
        this(kind, tenant, recipient, link, null);
    }

    /**
     * The copy of an email that the link is in.
     *
     * @param writtenAt when the copy was written, in whole seconds; it is handed over right after
     * @param target where the link leads, exactly as in the email; empty for the other kinds
     */
    record Copy(UUID campaignId, UUID emailId, Instant writtenAt, String target) {}

    /** What following the link does. The letters must never change: they are in emails that were sent. */
    enum Kind {
        OPEN('o'),
        CLICK('c'),
        UNSUBSCRIBE('u'),
        VIEW('v');

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
        return copy == null ? bytes1() : bytes2(copy);
    }

    private byte[] bytes1() {
        byte[] name = tenant.getBytes(US_ASCII);
        ByteBuffer buffer = ByteBuffer.allocate(FIXED_BYTES + name.length).put(kind.letter);
        return put(buffer, recipient).putShort((short) link).put(name).array();
    }

    private byte[] bytes2(Copy in) {
        byte[] name = tenant.getBytes(US_ASCII);
        byte[] target = in.target().getBytes(UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(FIXED_BYTES_2 + name.length + target.length)
                .put(VERSION_2)
                .put(kind.letter);
        put(put(put(buffer, recipient), in.campaignId()), in.emailId());
        return buffer.putShort((short) link)
                .putInt((int) in.writtenAt().getEpochSecond())
                .put((byte) name.length)
                .put(name)
                .put(target)
                .array();
    }

    static Optional<TrackingToken> of(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            byte first = buffer.get();
            return first == VERSION_2 ? version2(buffer) : version1(first, buffer);
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static Optional<TrackingToken> version1(byte letter, ByteBuffer buffer) {
        UUID recipient = uuid(buffer);
        int link = Short.toUnsignedInt(buffer.getShort());
        String tenant = new String(rest(buffer, buffer.remaining()), US_ASCII);
        return Kind.of(letter).map(kind -> new TrackingToken(kind, tenant, recipient, link));
    }

    private static Optional<TrackingToken> version2(ByteBuffer buffer) {
        Optional<Kind> kind = Kind.of(buffer.get());
        UUID recipient = uuid(buffer);
        UUID campaignId = uuid(buffer);
        UUID emailId = uuid(buffer);
        int link = Short.toUnsignedInt(buffer.getShort());
        Instant writtenAt = Instant.ofEpochSecond(Integer.toUnsignedLong(buffer.getInt()));
        String tenant = new String(rest(buffer, Byte.toUnsignedInt(buffer.get())), US_ASCII);
        String target = new String(rest(buffer, buffer.remaining()), UTF_8);
        Copy copy = new Copy(campaignId, emailId, writtenAt, target);
        return kind.map(known -> new TrackingToken(known, tenant, recipient, link, copy));
    }

    private static ByteBuffer put(ByteBuffer buffer, UUID id) {
        return buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer buffer) {
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] rest(ByteBuffer buffer, int length) {
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }
}
