package com.dryjets.email.testsend;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to send test copies.
 *
 * @param to up to ten addresses
 * @param contactId whose fields the copies show; without one, merge tags show their defaults
 * @param variant of the A/B test, by its letter; the first one if omitted
 */
public record SendTest(
        @Schema(examples = "[\"mia@sunrise.example\"]") @NotEmpty @Size(max = 10)
        List<@NotNull @NotBlank @Size(max = 320) String> to,

        @Nullable UUID contactId,

        @Schema(examples = "B") @Nullable @Size(min = 1, max = 1)
        String variant) {

    /** Returns the addresses, each once; fails with 400 if one is invalid. */
    List<String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            Optional<String> address = EmailAddresses.parse(to.get(i));
            address.ifPresent(it -> addresses.putIfAbsent(EmailAddresses.identity(it), it));
            if (address.isEmpty()) {
                errors.add(new FieldError("/to/" + i, "must be a valid email address"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return List.copyOf(addresses.values());
    }
}
