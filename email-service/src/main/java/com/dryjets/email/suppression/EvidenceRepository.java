package com.dryjets.email.suppression;

import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** Queries of the evidence about addresses. */
@ApplicationScoped
class EvidenceRepository {

    /** Tells the same only once until the suppression is removed; soft bounces are counted, so each is kept. */
    private static final String INSERT = """
            insert into suppression_evidence (tenant, address, kind, source, email_id, recipient_id, status, detail, occurred_at)
            select $1::text, a, $3::text, $4::text, $5::uuid, $6::uuid, $7::text, $8::text, $9::timestamptz from (select distinct unnest($2::text[]) as a order by a) as all_of_them
            where $3 = 'SOFT_BOUNCE' or not exists (select from suppression_evidence e
              where e.tenant = $1 and e.address = a and e.kind = $3 and e.source = $4
                and e.recipient_id is not distinct from $6 and e.status is not distinct from $7
                and e.detail is not distinct from $8
                and e.id > coalesce((select max(r.id) from suppression_evidence r
                  where r.tenant = $1 and r.address = a and r.kind = 'REMOVED'), 0))""";

    /** Counts emails, not reports: a server may report the same one more than once. */
    private static final String SOFT_BOUNCES = """
            select count(distinct coalesce(e.recipient_id::text, e.id::text))::int as count from suppression_evidence e
            where e.tenant = $1 and e.address = $2 and e.kind = 'SOFT_BOUNCE' and e.occurred_at >= $3
              and e.id > coalesce((select max(r.id) from suppression_evidence r
                where r.tenant = $1 and r.address = $2 and r.kind = 'REMOVED'), 0)""";

    private static final String LIST = """
            select kind, source, email_id, recipient_id, status, detail, occurred_at from suppression_evidence
            where tenant = $1 and address = $2 order by id desc limit $3""";

    private static final String DELETE = "delete from suppression_evidence where tenant = $1 and address = $2";

    Uni<Void> insert(SqlConnection connection, String tenant, SuppressionEvidence evidence) {
        return insert(connection, tenant, List.of(evidence.address()), evidence);
    }

    /** Keeps the same evidence about several addresses. */
    Uni<Void> insert(SqlConnection connection, String tenant, List<String> addresses, SuppressionEvidence evidence) {
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addString(tenant)
                        .addArrayOfString(addresses.toArray(String[]::new))
                        .addString(evidence.kind().name())
                        .addString(evidence.source())
                        .addUUID(evidence.emailId())
                        .addUUID(evidence.recipientId())
                        .addString(evidence.status())
                        .addString(evidence.detail())
                        .addValue(Utc.of(evidence.occurredAt())))
                .replaceWithVoid();
    }

    Uni<Integer> softBounces(SqlConnection connection, String tenant, String address, Instant since) {
        return connection
                .preparedQuery(SOFT_BOUNCES)
                .execute(Tuple.of(tenant, address, Utc.of(since)))
                .map(rows -> rows.iterator().next().getInteger("count"));
    }

    /** Lists the newest evidence about an address. */
    Uni<List<EvidenceView>> list(SqlConnection connection, String tenant, String address, int limit) {
        return connection
                .preparedQuery(LIST)
                .execute(Tuple.of(tenant, address, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EvidenceView::of)
                        .toList());
    }

    Uni<Void> delete(SqlConnection connection, String tenant, String address) {
        return connection
                .preparedQuery(DELETE)
                .execute(Tuple.of(tenant, address))
                .replaceWithVoid();
    }
}
