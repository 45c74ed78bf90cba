package com.dryjets.email.segment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to create a segment. */
public record CreateSegment(
        @Schema(examples = "Viennese regulars") @NotBlank @Size(max = 100)
        String name,

        @Schema(
                examples =
                        "{\"all\": [{\"field\": {\"name\": \"city\", \"operator\": \"EQUALS\", \"value\": \"Wien\"}}, {\"tag\": \"vip\"}]}")
        @NotNull
        @Valid
        Condition conditions) {}
