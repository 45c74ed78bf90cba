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
     * The domain of envelope senders. Its MX record must point to where this service receives bounces; customers' own
     * domains point to their mailboxes, where bounces would be lost.
     */
    @WithDefault("bounces.dryjets.example")
    String returnPathDomain();

    /** The sender that every tenant may use. */
    Platform platform();

    /** Whether a tenant's mail server may be any host and port. For development only: it exposes the internal network. */
    @WithDefault("false")
    boolean anyServer();

    Dns dns();

    /** The addresses of the providers' APIs; overridden only in tests. */
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

    /** How SendGrid's Email Activity is asked about emails whose outcome is unknown. */
    interface Activity {

        /** SendGrid allows an account 6 requests a minute; the senders of a tenant share them. */
        @WithDefault("6")
        int perMinute();

        /** How long to wait before asking about the same email again. */
        @WithDefault("1m")
        Duration interval();

        /**
         * After this time, an email that is not found counts as not accepted by SendGrid. SendGrid doesn't document how soon
         * an email appears; it usually takes less than a minute.
         */
        @WithDefault("30m")
        Duration delay();

        /**
         * How long to keep asking about an email if SendGrid gives no answer after that delay, because it refuses requests
         * or too many emails are in doubt. Until then the email counts as still being sent.
         */
        @WithDefault("6h")
        Duration giveUpAfter();
    }
}
