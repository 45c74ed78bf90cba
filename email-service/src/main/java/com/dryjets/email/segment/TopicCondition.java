package com.dryjets.email.segment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A topic that subscribers of a list chose on its pages.
 *
 * @param name one of the topics of the list
 */
public record TopicCondition(
        @NotNull UUID list,

        @Schema(examples = "Offers") @NotBlank @Size(max = 100)
        String name) {}
