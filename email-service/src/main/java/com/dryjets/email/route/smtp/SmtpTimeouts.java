package com.dryjets.email.route.smtp;

import java.time.Duration;

/**
 * How long the client waits.
 *
 * @param connect for the connection and the TLS handshake
 * @param command for the reply to a command
 * @param dataInitiation for the reply to DATA
 * @param dataBlock until the server has room for the next part of a message
 * @param termination for the reply to the final dot
 * @param idle how long an unused connection stays open; many servers close it after 5 minutes
 */
public record SmtpTimeouts(
        Duration connect,
        Duration command,
        Duration dataInitiation,
        Duration dataBlock,
        Duration termination,
        Duration idle) {

    /** What RFC 5321 (4.5.3.2) recommends. */
    public static final SmtpTimeouts RECOMMENDED = new SmtpTimeouts(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofSeconds(30));
}
