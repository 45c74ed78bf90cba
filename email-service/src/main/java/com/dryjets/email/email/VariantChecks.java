package com.dryjets.email.email;

import com.dryjets.kit.problem.FieldError;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Checks the variants of emails. */
public interface VariantChecks {

    /** Lists what the email's variants still need before it can be sent, in the current Hibernate session. */
    Uni<List<FieldError>> missing(EmailCampaign email);

    /** Returns whether the email has an A/B test, in the current Hibernate session. */
    Uni<Boolean> hasTest(EmailCampaign email);
}
