package com.dryjets.email.sender;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.message.DkimKey.Algorithm;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to create a sender. */
public record CreateSender(
        @NotBlank @Size(max = 254) @Schema(example = "news@sunrise.example")
        String address,

        @Nullable @Size(max = 100) @Schema(example = "Sunrise Laundry")
        String displayName,

        @Nullable @Size(max = 254) @Schema(example = "hello@sunrise.example")
        String replyTo,

        @Nullable @Schema(description = "RSA (2,048 bits) if it is omitted. Not every receiver verifies Ed25519.")
        Algorithm dkimAlgorithm,

        @Nullable @Valid ChangeRoute route) {

    CreateSender with(ChangeRoute other) {
        return new CreateSender(address, displayName, replyTo, dkimAlgorithm, other);
    }

    String validAddress() {
        return valid("/address", address);
    }

    @Nullable
    String validReplyTo() {
        return replyTo == null ? null : valid("/replyTo", replyTo);
    }

    static String valid(String pointer, String address) {
        return EmailAddresses.parse(address)
                .orElseThrow(() -> Problem.badField(pointer, "must be a valid email address"));
    }
}
