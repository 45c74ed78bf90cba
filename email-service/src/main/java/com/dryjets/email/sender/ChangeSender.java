package com.dryjets.email.sender;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to update a sender; omitted fields keep their values, and an empty text removes one. */
public record ChangeSender(
        @Nullable @Size(max = 100) @Schema(example = "Sunrise")
        String displayName,

        @Nullable @Size(max = 254) @Schema(example = "help@sunrise.example")
        String replyTo,

        @Nullable @Valid ChangeRoute route) {

    Sender applyTo(Sender sender, RouteSettings newRoute) {
        return new Sender(
                sender.id(),
                sender.address(),
                displayName == null ? sender.displayName() : emptyToNull(displayName),
                replyTo == null ? sender.replyTo() : replyTo.isBlank() ? null : CreateSender.valid("/replyTo", replyTo),
                sender.dkim(),
                newRoute,
                sender.dns(),
                sender.checkedAt(),
                sender.createdAt(),
                sender.updatedAt(),
                sender.version());
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
