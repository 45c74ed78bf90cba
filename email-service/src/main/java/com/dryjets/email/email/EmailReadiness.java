package com.dryjets.email.email;

import com.dryjets.kit.problem.FieldError;
import java.util.List;

/**
 * Whether an email can be sent.
 *
 * @param audienceSize how many contacts would receive it now
 * @param missing what it still needs
 */
public record EmailReadiness(boolean ready, int audienceSize, List<FieldError> missing) {
    public EmailReadiness {
        missing = List.copyOf(missing);
    }

    static EmailReadiness of(int audienceSize, List<FieldError> missing) {
        return new EmailReadiness(missing.isEmpty(), audienceSize, missing);
    }
}
