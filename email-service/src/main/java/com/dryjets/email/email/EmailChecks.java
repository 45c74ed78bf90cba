package com.dryjets.email.email;

import com.dryjets.email.sender.Senders;
import com.dryjets.kit.problem.FieldError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Checks whether emails can be sent, in the current Hibernate session. */
@ApplicationScoped
class EmailChecks {

    private final Senders senders;
    private final VariantChecks variants;

    EmailChecks(Senders senders, VariantChecks variants) {
        this.senders = senders;
        this.variants = variants;
    }

    /** Lists what is missing before the email can be sent to an audience of this size. */
    Uni<List<FieldError>> missing(EmailCampaign email, int audienceSize) {
        return maySend(email)
                .map(maySend -> EmailRules.missing(email, audienceSize, maySend))
                .chain(missing -> variants.missing(email)
                        .map(more ->
                                Stream.concat(missing.stream(), more.stream()).toList()));
    }

    /** Returns whether the tenant may send as the email's sender. */
    Uni<Boolean> maySend(EmailCampaign email) {
        return senders.maySendAs(email.tenant, email.sender);
    }
}
