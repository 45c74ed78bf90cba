package com.dryjets.email.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The server that takes our mails. */
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

    /** Connections held open at most; what is sent at once beyond that waits for one. */
    @WithDefault("24")
    int connections();

    @WithDefault("5s")
    Duration connectWithin();

    /**
     * How long the server may be silent. Short means that a mail it took, but was slow to say so about, is sent twice:
     * RFC 5321 (4.5.3.2) asks for ten minutes after the final dot; servers that take longer than this are overloaded.
     */
    @WithDefault("60s")
    Duration answerWithin();
}
