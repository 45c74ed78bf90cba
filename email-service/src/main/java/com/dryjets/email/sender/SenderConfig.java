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
     * The domain of envelope senders. Its MX record must lead to where this service takes in bounces; the domains of
     * customers lead to their mailboxes, where bounces would be lost.
     */
    @WithDefault("bounces.dryjets.example")
    String returnPathDomain();

    /** The sender that every tenant may use. */
    Platform platform();

    /** Whether a tenant's mail server may be any host and port; only for development, because it opens the own network. */
    @WithDefault("false")
    boolean anyServer();

    Dns dns();

    /** Where the APIs of providers are; others than the providers' own only in tests. */
    Providers providers();

    /** The platform's own sender, for emails without one of their tenant's, and for reports. */
    interface Platform {

        /** The platform's mail server must be allowed to send for its domain. */
        @WithDefault("news@dryjets.example")
        String address();

        /** The selector of its DKIM key; without one the mail server has to sign. */
        Optional<String> dkimSelector();

        /** Its private key, RSA in PKCS#8 and Base64 without the lines around it. */
        Optional<String> dkimPrivateKey();
    }

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

        Activity activity();
    }

    /** How SendGrid's Email Activity is asked about emails in doubt. */
    interface Activity {

        /** SendGrid allows an account 6 requests a minute; the senders of a tenant share them. */
        @WithDefault("6")
        int perMinute();

        /** Until the next question about the same email. */
        @WithDefault("1m")
        Duration interval();

        /**
         * After so long, an email that is not found was not taken by SendGrid. It names no time within which an email appears;
         * less than a minute is usual.
         */
        @WithDefault("30m")
        Duration delay();
    }
}
