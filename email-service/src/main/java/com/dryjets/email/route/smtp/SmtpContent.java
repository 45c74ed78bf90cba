package com.dryjets.email.route.smtp;

import io.vertx.core.buffer.Buffer;

/**
 * A message as DATA carries it: dots at line starts are doubled (RFC 5321, 4.5.2), and the last line ends with CRLF.
 *
 * @param octets the size for the SIZE extension
 */
record SmtpContent(Buffer stuffed, int octets, boolean eightBit) {

    /** The final dot, after the CRLF that ends the last line. */
    static final Buffer TERMINATOR = Buffer.buffer(".\r\n");

    /**
     * Prepares a message.
     *
     * @throws IllegalArgumentException if a line does not end with CRLF: servers disagree about what such a line is
     */
    static SmtpContent of(byte[] message) {
        Buffer stuffed = Buffer.buffer(message.length + 2);
        byte before = '\n';
        byte all = 0;
        int start = 0;
        for (int i = 0; i < message.length; i++) {
            byte octet = message[i];
            all |= octet;
            if (before == '\r' != (octet == '\n')) {
                throw incomplete();
            }
            if (octet == '.' && before == '\n') {
                stuffed.appendBytes(message, start, i - start).appendByte((byte) '.');
                start = i;
            }
            before = octet;
        }
        if (before == '\r') {
            throw incomplete();
        }
        stuffed.appendBytes(message, start, message.length - start);
        return new SmtpContent(
                before == '\n' && message.length > 0 ? stuffed : stuffed.appendString("\r\n"), message.length, all < 0);
    }

    private static IllegalArgumentException incomplete() {
        return new IllegalArgumentException("A line of the message does not end with CRLF.");
    }
}
