package com.dryjets.email.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server that accepts the emails. */
@ConfigMapping(prefix = "dryjets.smtp")
public interface SmtpConfig {

    String host();

    int port();

    Optional<String> username();

    Optional<String> password();

    /** DISABLED, OPTIONAL or REQUIRED. */
    @WithDefault("OPTIONAL")
    String startTls();

    @WithDefault("false")
    boolean tls();

    /** The maximum number of open connections; further deliveries wait for one. */
    @WithDefault("24")
    int connections();

    @WithDefault("5s")
    Duration connectTimeout();

    /**
     * How long the server may take to reply. An email that it accepts after a longer time is sent twice. RFC 5321
     * (4.5.3.2) recommends ten minutes after the final dot; a server that takes longer than this default is overloaded.
     */
    @WithDefault("60s")
    Duration replyTimeout();
}
