package com.dryjets.email.recipient;

import com.dryjets.email.segment.AudienceSpec;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The recipients of an email: one row for each address, frozen chunk by chunk before its sending starts. */
public interface Recipients {

    /**
     * Starts the freezing, in the current Hibernate session. A repeated call changes nothing.
     *
     * @param dueAt when the first recipients are due
     */
    Uni<Void> openFreeze(String tenant, UUID emailId, Instant dueAt, Split split);

    /**
     * Makes those due who wait because others test the variants of the email, in the current Hibernate session. A repeated call
     * for the same variant repeats nothing.
     *
     * @param variant that they get
     */
    Uni<Void> releaseRest(String tenant, UUID emailId, int variant, Instant dueAt);

    /**
     * Makes the next members of an audience recipients of the email. Death between two chunks loses nothing: the next call
     * continues after the last one that was committed. All chunks follow the segments as they were when the freezing started.
     *
     * @return what is to be done next
     */
    Uni<FreezeStep> freezeChunk(
            SqlConnection connection, String tenant, UUID emailId, UUID campaignId, AudienceSpec audience, int limit);

    /** The state of a freezing after a chunk. */
    enum FreezeStep {
        /** Another replica is freezing a chunk. */
        BUSY,
        MORE,
        COMPLETE
    }

    /** Finds the time zones of an email's frozen contacts; an empty text stands for an unknown one. */
    Uni<Set<String>> timeZones(SqlConnection connection, String tenant, UUID emailId);

    /**
     * Marks recipients of a cancelled email as CANCELLED, and ends its freezing. Call it once no delivery is in progress.
     *
     * @param after the last one that was marked before, where the search starts
     * @return the last one that was marked, of at most {@code limit}; null once none is left
     */
    Uni<UUID> cancelChunk(SqlConnection connection, String tenant, UUID emailId, UUID after, int limit);

    /**
     * Makes recipients due again whose state is FAILED or UNKNOWN.
     *
     * @return how many, at most {@code limit}
     */
    Uni<Integer> retryChunk(SqlConnection connection, String tenant, UUID emailId, RecipientState state, int limit);

    /** Counts how far the sending has progressed, in the current Hibernate session. */
    Uni<EmailProgress> progress(String tenant, UUID emailId);

    /** Lists the largest domains of an email's recipients with their numbers of recipients, the largest first. */
    Uni<Map<String, Integer>> domains(SqlConnection connection, String tenant, UUID emailId);

    /**
     * Lists the recipients of an email's A/B test by their lanes; empty without a test. Those of the rest are missing before a
     * variant is chosen for them.
     */
    Uni<List<VariantLane>> variantLanes(SqlConnection connection, String tenant, UUID emailId);

    /** Counts recipients by what happened to them. */
    Uni<RecipientCounts> count(SqlConnection connection, String tenant, UUID emailId);
}
