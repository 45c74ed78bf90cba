package com.dryjets.email.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to run an import that was checked.
 *
 * @param targets what the cells of each column are, column by column: email, key, firstName, lastName, timeZone, locale,
 *     tags, consent, consentSource, consentAt, ignore, or field: with a name; as suggested if omitted
 * @param dryRun whether to check once more, with these targets, instead of importing
 */
public record RunImport(
        @Schema(examples = "[\"email\", \"firstName\", \"field:city\"]") @Nullable @Size(min = 1, max = 200)
        List<@NotNull @Size(max = 110) String> targets,

        @Nullable Boolean dryRun) {}
