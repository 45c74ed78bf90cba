package com.dryjets.email.suppression;

import java.util.List;

/**
 * A suppressed address with what is known about it.
 *
 * @param evidence the newest hundred, newest first
 */
public record SuppressionDetails(SuppressionView suppression, List<EvidenceView> evidence) {
    public SuppressionDetails {
        evidence = List.copyOf(evidence);
    }
}
