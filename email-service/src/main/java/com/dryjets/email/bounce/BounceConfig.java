package com.dryjets.email.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where reports about emails that were sent arrive. Each way is off until it is configured. */
@ConfigMapping(prefix = "dryjets.bounces")
public interface BounceConfig {

    Smtp smtp();

    Imap imap();

    SendGrid sendgrid();

    Ses ses();

    /** A listener for the domain of the envelope senders; point its MX record here. */
    interface Smtp {

        /** 0 listens nowhere. */
        @WithDefault("0")
        int port();

        /** Further local parts that are accepted, for the complaints of feedback loops. */
        @WithDefault("feedback,abuse,unsubscribe")
        List<String> localParts();

        /** Reports quote the email, so more than an email's size is not a report. */
        @WithDefault("5000000")
        int largestMessage();

        @WithDefault("100")
        int connections();
    }

    /** A mailbox that collects reports. */
    interface Imap {

        Optional<String> host();

        @WithDefault("993")
        int port();

        Optional<String> username();

        Optional<String> password();

        /** IMAPS; without it STARTTLS is required unless {@code plain} is set. */
        @WithDefault("true")
        boolean tls();

        /** Only for a server on this machine. */
        @WithDefault("false")
        boolean plain();

        @WithDefault("INBOX")
        String folder();

        /** Where messages are moved that cannot be read; it is created when it is needed. */
        @WithDefault("Unreadable")
        String aside();

        @WithDefault("30s")
        Duration timeout();
    }

    /** The Event Webhook of SendGrid. */
    interface SendGrid {

        /** The verification key that SendGrid shows, in Base64; without it the webhook answers 403. */
        @WithName("public-key")
        Optional<String> publicKey();
    }

    /** Notifications of Amazon SES through SNS. */
    interface Ses {

        /**
         * The topics that are listened to. Anyone can have SNS sign messages of a topic of their own, so a signature alone
         * proves nothing; without topics the webhook answers 403.
         */
        Optional<List<String>> topics();

        /** The address of SNS in place of Amazon's; only in tests. */
        Optional<URI> endpoint();
    }
}
