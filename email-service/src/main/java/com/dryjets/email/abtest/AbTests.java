package com.dryjets.email.abtest;

import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.EmailVariant;
import com.dryjets.email.email.VariantChecks;
import com.dryjets.email.recipient.Split;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The tests of emails that are sent. */
public interface AbTests extends VariantChecks {

    /**
     * How an email is sent.
     *
     * @param variants by their numbers; empty without a test
     */
    record SendPlan(List<EmailVariant> variants, Split split) {
        public SendPlan {
            variants = List.copyOf(variants);
        }
    }

    /** Starts the test of an email, if it has one, in the current Hibernate session. */
    Uni<SendPlan> start(EmailCampaign email, Instant now);
}
