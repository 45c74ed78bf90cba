package com.dryjets.email.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to record what contacts did in other systems. */
public record RecordActivities(
        @NotNull @Valid @Size(min = 1, max = 1000) List<@NotNull Item> events) {

    /**
     * What a contact did.
     *
     * @param id of the event; one that was recorded before is not recorded again
     * @param email the address of the contact
     * @param name what happened
     * @param value its worth, for example of an order
     * @param data further details
     */
    public record Item(
            @NotNull UUID id,
            @NotBlank @Size(max = 254) String email,

            @Schema(examples = "order") @NotBlank @Size(max = 100)
            String name,

            @NotNull Instant occurredAt,
            @Nullable BigDecimal value,
            @Nullable @Size(max = 50) Map<@NotBlank @Size(max = 100) String, @NotNull @Size(max = 1000) String> data) {

        Activity activity() {
            return new Activity(id, name.strip(), occurredAt, value, data == null ? Map.of() : data);
        }
    }
}
