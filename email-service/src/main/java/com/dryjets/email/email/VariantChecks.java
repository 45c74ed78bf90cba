package com.dryjets.email.email;

import com.dryjets.kit.problem.FieldError;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Checks the variants of emails. */
public interface VariantChecks {

    /** Lists the variants of an email by their numbers, in the current Hibernate session; empty without a test. */
    Uni<List<EmailVariant>> variants(EmailCampaign email);

    /** Lists what the email's variants still need before it can be sent, in the current Hibernate session. */
    Uni<List<FieldError>> missing(EmailCampaign email);

    /** Lists the senders of the email and its variants that the tenant may not send as, in the current Hibernate session. */
    Uni<List<String>> unverifiedSenders(EmailCampaign email);

    /** Returns whether the email has variants, in the current Hibernate session. */
    Uni<Boolean> hasVariants(EmailCampaign email);
}
