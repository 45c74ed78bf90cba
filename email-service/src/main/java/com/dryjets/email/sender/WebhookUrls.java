package com.dryjets.email.sender;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where a provider sends what it reports about the emails of a sender. */
@ApplicationScoped
class WebhookUrls {

    private final String root;

    WebhookUrls(@ConfigProperty(name = "dryjets.tracking.public-url") String publicUrl) {
        this.root = publicUrl.replaceFirst("/+$", "") + "/marketing/email/webhooks";
    }

    /** Returns the URL to enter at the provider; null if the sender's route has no provider. */
    @Nullable
    String of(Sender sender) {
        return switch (sender.route().type()) {
            case PLATFORM, SMTP -> null;
            case SENDGRID -> root + "/sendgrid/" + sender.id();
            case SES -> root + "/ses";
        };
    }
}
