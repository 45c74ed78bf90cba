package com.dryjets.email.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A column of a file.
 *
 * @param header its name in the file; empty if it has none
 * @param target what its cells are, as in {@link RunImport}
 */
public record ImportColumn(
        String header, @Schema(examples = "field:city") String target) {}
