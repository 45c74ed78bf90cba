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
        boolean eightBit = false;
        int start = 0;
        for (int i = 0; i < message.length; i++) {
            byte octet = message[i];
            boolean lineStart = i == 0 || message[i - 1] == '\n';
            if (octet == '.' && lineStart) {
                stuffed.appendBytes(message, start, i - start).appendByte((byte) '.');
                start = i;
            } else if (octet < 0) {
                eightBit = true;
            } else if (octet == '\n' && (i == 0 || message[i - 1] != '\r')
                    || octet == '\r' && (i + 1 == message.length || message[i + 1] != '\n')) {
                throw new IllegalArgumentException("A line of the message does not end with CRLF.");
            }
        }
        stuffed.appendBytes(message, start, message.length - start);
        boolean complete = message.length > 0 && message[message.length - 1] == '\n';
        return new SmtpContent(complete ? stuffed : stuffed.appendString("\r\n"), message.length, eightBit);
    }
}
