package com.dryjets.email.email;

import com.dryjets.email.sender.Senders;
import com.dryjets.kit.problem.FieldError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Checks whether emails can be sent, in the current Hibernate session. */
@ApplicationScoped
class EmailChecks {

    private final Senders senders;

    EmailChecks(Senders senders) {
        this.senders = senders;
    }

    /** Lists what is missing before the email can be sent to an audience of this size. */
    Uni<List<FieldError>> missing(EmailCampaign email, int audienceSize) {
        return maySend(email).map(maySend -> EmailRules.missing(email, audienceSize, maySend));
    }

    /** Returns whether the tenant may send as the email's sender. */
    Uni<Boolean> maySend(EmailCampaign email) {
        return senders.maySendAs(email.tenant, email.sender);
    }
}
