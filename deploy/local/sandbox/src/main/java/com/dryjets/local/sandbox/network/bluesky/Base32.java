package com.dryjets.local.sandbox.network.bluesky;

/** Base 32 in the two alphabets of the AT Protocol: for identifiers by content, and sortable for times. */
final class Base32 {

    private static final String RFC4648 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String SORTABLE = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int TID_LENGTH = 13;

    private Base32() {}

    /** Encodes without padding, as multibase prefix {@code b} requires (RFC 4648, section 6). */
    static String encode(byte[] bytes) {
        var encoded = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8) | (b & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                encoded.append(RFC4648.charAt((buffer >> bits) & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        return bits == 0
                ? encoded.toString()
                : encoded.append(RFC4648.charAt((buffer << (5 - bits)) & 31)).toString();
    }

    /** Encodes a number as a record key that sorts like the number (atproto.com, "Timestamp Identifiers"). */
    static String tid(long number) {
        char[] encoded = new char[TID_LENGTH];
        long rest = number;
        for (int i = TID_LENGTH - 1; i >= 0; i--) {
            encoded[i] = SORTABLE.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(encoded);
    }
}
