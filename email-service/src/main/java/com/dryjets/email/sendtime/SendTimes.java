package com.dryjets.email.sendtime;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.SendWindow;
import com.dryjets.email.policy.SendingPolicy;
import com.dryjets.email.recipient.Recipient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When the recipients of emails that are sent at best times get them. */
public interface SendTimes {

    /**
     * Returns when each of these recipients gets the email. A time is chosen once, in the transaction that claims the recipient
     * first, and stays: neither a restart nor new evidence changes it. Recipients for whom no hour of the window is left have
     * none: they get the email at once, and belong to neither arm.
     */
    Uni<Map<UUID, Instant>> of(
            SqlConnection connection,
            EmailRef email,
            SendWindow window,
            List<Recipient> recipients,
            SendingPolicy policy);
}
