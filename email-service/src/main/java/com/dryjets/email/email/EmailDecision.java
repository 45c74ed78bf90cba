package com.dryjets.email.email;

import com.dryjets.kit.problem.FieldError;
import java.util.List;

/** Whether something may be done with a mail. */
public sealed interface EmailDecision {

    /** It may, and the mail stands there then. */
    record Go(EmailStatus next) implements EmailDecision {}

    /** It may not; nothing changes. */
    record Refuse(String why, List<FieldError> reasons) implements EmailDecision {
        public Refuse {
            reasons = List.copyOf(reasons);
        }

        static Refuse because(String why) {
            return new Refuse(why, List.of());
        }
    }
}
