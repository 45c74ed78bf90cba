package com.dryjets.email.person;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to erase a person whose contact may be deleted already.
 *
 * @param blockImports whether files must not bring the address back; true if omitted. A keyed hash of the address is kept
 *     for that.
 */
public record EraseAddress(
        @Schema(examples = "anna@example.com") @NotBlank @Size(max = 254)
        String email,

        @Nullable Boolean blockImports) {

    String written() {
        return EmailAddresses.written(email)
                .orElseThrow(() -> Problem.badField("/email", "must be a valid email address"));
    }
}
