package com.dryjets.email.email;

import com.dryjets.kit.problem.FieldError;
import java.util.List;

/** Whether an action on an email is allowed. */
sealed interface EmailDecision {

    /** Allowed; the email then has this status. */
    record Allowed(EmailStatus next) implements EmailDecision {}

    /** Not allowed; nothing changes. */
    record Rejected(String reason, List<FieldError> errors) implements EmailDecision {
        public Rejected {
            errors = List.copyOf(errors);
        }

        static Rejected because(String reason) {
            return new Rejected(reason, List.of());
        }
    }
}
