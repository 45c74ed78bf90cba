package com.dryjets.email.route.smtp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The platform's own mail server, which delivers for senders without a route of their own. */
@ConfigMapping(prefix = "dryjets.smtp")
public interface SmtpRouteConfig {

    String host();

    int port();

    Optional<String> username();

    Optional<String> password();

    /** DISABLED, OPTIONAL, REQUIRED or IMPLICIT. */
    @WithDefault("OPTIONAL")
    TlsMode encryption();

    /** A PEM file with authorities to trust in place of those of the JDK. */
    Optional<Path> trustedCertificates();

    /** The name of this host in EHLO; many servers expect one that DNS knows. */
    @WithDefault("localhost")
    String helloName();

    /** The maximum number of open connections of a replica; further deliveries wait for one. */
    @WithDefault("24")
    int connections();

    /** What the mail server allows to all replicas together. */
    Limits limits();

    /** Postfix and others slow down clients that never close a connection. */
    @WithDefault("1000")
    int messagesPerConnection();

    Timeouts timeouts();

    /** Without a value there is no limit. */
    interface Limits {

        OptionalDouble messagesPerSecond();

        OptionalInt connections();
    }

    /** The values that RFC 5321 (4.5.3.2) recommends. Shorter ones leave more messages in doubt. */
    interface Timeouts {

        @WithDefault("30s")
        Duration connect();

        @WithDefault("5m")
        Duration command();

        @WithDefault("2m")
        Duration dataInitiation();

        @WithDefault("3m")
        Duration dataBlock();

        @WithDefault("10m")
        Duration termination();

        /** Many servers close an unused connection after 5 minutes, some after one. */
        @WithDefault("30s")
        Duration idle();

        /** Returns them for the client. */
        default SmtpTimeouts all() {
            return new SmtpTimeouts(connect(), command(), dataInitiation(), dataBlock(), termination(), idle());
        }
    }
}
