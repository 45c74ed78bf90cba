package com.dryjets.email.sender;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Senders, their secrets and the check of their domains. */
@ConfigMapping(prefix = "dryjets.senders")
public interface SenderConfig {

    /** 32 bytes in Base64 that encrypt private keys and passwords. */
    String key();

    /** Earlier keys, which still decrypt. */
    Optional<List<String>> previousKeys();

    /** What an SPF record must contain for senders on the platform's mail server. */
    @WithDefault("include:spf.dryjets.example")
    String spf();

    /**
     * The domain of envelope senders, whose mail server must pass bounces on to this service. Without one it is the sender's
     * own, whose mail server then must.
     */
    Optional<String> bounceDomain();

    /** Whether a tenant's mail server may be any host and port; only for development, because it opens the own network. */
    @WithDefault("false")
    boolean anyServer();

    Dns dns();

    /** Where the APIs of providers are; others than the providers' own only in tests. */
    Providers providers();

    /** The name server; that of the machine if none is given. */
    interface Dns {
        Optional<String> host();

        @WithDefault("53")
        int port();

        @WithDefault("5s")
        Duration timeout();
    }

    /** The providers' addresses. */
    interface Providers {
        @WithDefault("https://api.sendgrid.com")
        String sendgrid();

        /** In place of {@code https://email.REGION.amazonaws.com}. */
        Optional<String> ses();

        @WithDefault("30s")
        Duration timeout();
    }
}
