package com.dryjets.email.email;

import com.dryjets.email.validation.Finding;
import com.dryjets.kit.problem.FieldError;
import java.util.List;

/**
 * Whether an email can be sent, and what should be improved.
 *
 * @param audienceSize how many contacts would receive it now
 * @param missing what it still needs; schedule and send answer the same
 * @param findings all that was found, with what to do
 */
public record EmailReadiness(boolean ready, int audienceSize, List<FieldError> missing, List<Finding> findings) {
    public EmailReadiness {
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
    }

    static EmailReadiness of(int audienceSize, List<FieldError> missing, List<Finding> findings) {
        return new EmailReadiness(missing.isEmpty(), audienceSize, missing, findings);
    }
}
