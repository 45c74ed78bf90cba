package com.dryjets.email.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The consent of a contact in a request.
 *
 * @param at when it was given or withdrawn; now if omitted
 */
public record GiveConsent(
        @NotNull ConsentStatus status,

        @Schema(examples = "checkout form") @Nullable @Size(max = 200)
        String source,

        @Nullable Instant at) {

    Consent consent() {
        return new Consent(status, source, at);
    }
}
