package com.dryjets.email.route.smtp;

import java.util.Optional;

/**
 * A mail server and how to use it.
 *
 * @param trustedCertificates PEM of authorities that are trusted in place of those of the JDK
 * @param publicOnly whether a host of the private network is refused, because somebody else chose the host
 * @param helloName the name of this host in EHLO
 * @param connections the most that are open at once; further deliveries wait for one
 * @param messagesPerConnection after which a connection is closed, so that the load is balanced anew
 */
public record SmtpSettings(
        String host,
        int port,
        TlsMode tls,
        Optional<Login> login,
        Optional<String> trustedCertificates,
        boolean publicOnly,
        String helloName,
        int connections,
        int messagesPerConnection,
        SmtpTimeouts timeouts) {

    /** A user of the mail server. */
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
