package com.dryjets.email.abtest;

import com.dryjets.contracts.value.TimeZones;
import com.dryjets.email.email.EmailCampaign;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries of tests and their variants. */
@ApplicationScoped
class AbTestRepository implements PanacheRepositoryBase<AbTest, UUID> {

    /**
     * The tenants take turns. A test whose email is paused goes on afterwards; one whose email was cancelled or failed is to be
     * ended. Who claims a test has two minutes for the look: until then, no other replica claims it.
     */
    private static final String CLAIM = """
            with due as (
              select email_id from (
                select t.email_id, t.look_at, row_number() over (partition by t.tenant order by t.look_at) as turn
                from ab_test t
                  join email e on e.tenant = t.tenant and e.id = t.email_id
                  join campaign_projection c on c.tenant = e.tenant and c.id = e.campaign_id
                where t.status = 'RUNNING' and t.look_at <= now() and t.email_id <> all($1)
                  and (e.status in ('SENDING', 'COMPLETED', 'COMPLETED_WITH_FAILURES') and c.phase <> 'PAUSED'
                    or e.status in ('CANCELLED', 'FAILED'))) as found
              order by turn, look_at limit 20),
            claimed as (
              select email_id from ab_test
              where email_id in (select email_id from due) and status = 'RUNNING' and look_at <= now()
              for update skip locked)
            update ab_test t set look_at = now() + interval '2 minutes'
            from claimed, email e
            where t.email_id = claimed.email_id and e.tenant = t.tenant and e.id = t.email_id
            returning t.tenant, t.email_id, t.decide_after_minutes, e.status in ('CANCELLED', 'FAILED') as ended""";

    private static final String POSTPONE = """
            update ab_test set look_at = now() + $3 * interval '1 millisecond'
            where tenant = $1 and email_id = $2 and status = 'RUNNING'""";

    private static final String CHOSEN =
            "select chosen from ab_test where tenant = $1 and email_id = $2 and status = 'DECIDED'";

    private static final String DELETE_VARIANTS = "delete from ab_variant where tenant = :tenant and email_id = :email";

    /**
     * A test to look at.
     *
     * @param ended whether its email was cancelled or could not be sent
     */
    record Due(String tenant, UUID emailId, int decideAfterMinutes, boolean ended) {

        static Due of(Row row) {
            return new Due(
                    row.getString("tenant"),
                    row.getUUID("email_id"),
                    row.getInteger("decide_after_minutes"),
                    row.getBoolean("ended"));
        }

        static Due of(AbTest test) {
            return new Due(test.tenant, test.emailId, test.decideAfterMinutes, false);
        }
    }

    /** Finds the test of an email; null if it has none. */
    Uni<AbTest> find(String tenant, UUID emailId) {
        return find("tenant = ?1 and emailId = ?2", tenant, emailId).firstResult();
    }

    /** Lists the variants of a test by their numbers. */
    Uni<List<AbVariant>> variants(String tenant, UUID emailId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from AbVariant where tenant = :tenant and emailId = :email order by number",
                                AbVariant.class)
                        .setParameter("tenant", tenant)
                        .setParameter("email", emailId)
                        .getResultList());
    }

    /** Finds the time zone of an email's campaign; UTC while that is not known. */
    Uni<ZoneId> timeZone(EmailCampaign email) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select timeZone from CampaignProjection where tenant = :tenant and id = :id",
                                String.class)
                        .setParameter("tenant", email.tenant())
                        .setParameter("id", email.campaignId())
                        .getSingleResultOrNull())
                .map(TimeZones::orUtc);
    }

    /** Replaces the variants of a test. */
    Uni<Void> replace(AbTest test, List<AbVariant> variants) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DELETE_VARIANTS)
                        .setParameter("tenant", test.tenant)
                        .setParameter("email", test.emailId)
                        .executeUpdate()
                        .chain(() -> session.persistAll(variants.toArray()))
                        .call(session::flush));
    }

    /** Claims tests of all tenants that are due for a look. */
    Uni<List<Due>> claim(SqlConnection connection, Set<UUID> except) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.tuple().addArrayOfUUID(except.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Due::of)
                        .toList());
    }

    /** Finds the variant that was chosen for the rest; empty before. */
    Uni<Optional<Integer>> chosen(SqlConnection connection, String tenant, UUID emailId) {
        return connection
                .preparedQuery(CHOSEN)
                .execute(Tuple.of(tenant, emailId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getInteger("chosen"))
                        .findFirst());
    }

    /** Notes when the test is looked at next. */
    Uni<Void> postpone(SqlConnection connection, Due test, Duration pause) {
        return connection
                .preparedQuery(POSTPONE)
                .execute(Tuple.of(test.tenant(), test.emailId(), (double) pause.toMillis()))
                .replaceWithVoid();
    }
}
