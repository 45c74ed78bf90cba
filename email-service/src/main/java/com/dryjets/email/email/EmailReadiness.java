package com.dryjets.email.email;

import com.dryjets.kit.problem.FieldError;
import java.util.List;

/**
 * Whether a mail could go out now.
 *
 * @param audienceSize how many contacts would get it
 * @param missing what keeps it from going out
 */
public record EmailReadiness(boolean ready, int audienceSize, List<FieldError> missing) {
    public EmailReadiness {
        missing = List.copyOf(missing);
    }
}
