package com.dryjets.email.suppression;

import java.util.List;

/**
 * The result of importing suppressed addresses.
 *
 * @param rows rows read, without the header
 * @param added rows with an address, which is suppressed now
 * @param rejected rows without one
 * @param errors the first hundred rejected rows
 */
public record SuppressionImport(long rows, long added, long rejected, List<RejectedAddress> errors) {
    public SuppressionImport {
        errors = List.copyOf(errors);
    }

    /**
     * A row that was not imported.
     *
     * @param line its line in the file, from 1
     */
    public record RejectedAddress(long line, String reason) {}
}
