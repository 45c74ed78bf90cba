package com.dryjets.email.suppression;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An address to suppress.
 *
 * @param note why, for colleagues
 */
public record AddSuppression(
        @NotBlank @Schema(examples = "anna@example.com") String address,

        @Nullable @Size(max = 500) @Schema(examples = "Asked on the phone")
        String note) {

    /** Returns the address as it is compared; fails with 400 if it is invalid. */
    String identity() {
        return EmailAddresses.parse(address)
                .map(EmailAddresses::identity)
                .orElseThrow(() -> Problem.badField("/address", "must be an email address, such as anna@example.com"));
    }
}
