package com.dryjets.email.abtest;

import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.VariantChecks;
import com.dryjets.email.recipient.Split;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The tests of emails that are sent. */
public interface AbTests extends VariantChecks {

    /** Starts the test of an email, if it has one, in the current Hibernate session. Returns how its audience is split. */
    Uni<Split> start(EmailCampaign email, Instant now);

    /** Finds the number of the variant that the rest of an email's audience gets; empty before it is chosen. */
    Uni<Optional<Integer>> chosen(SqlConnection connection, String tenant, UUID emailId);
}
