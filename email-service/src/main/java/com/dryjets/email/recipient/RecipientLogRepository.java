package com.dryjets.email.recipient;

import com.dryjets.kit.rest.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of the delivery log. Each page follows an index, however many recipients the email has. */
@ApplicationScoped
class RecipientLogRepository implements RecipientLog {

    /** The link 65535 is the one that no person sees. */
    private static final String DETAILS = """
            select r.id, r.contact_id, r.address, r.state, coalesce(d.attempts, r.attempts) as attempts, r.answer,
              r.answered_at, r.sent_at, case when d.state = 'WAITING' then d.due_at end as due_at,
              coalesce(o.hits, 0) as opens, o.first_at as first_opened_at, g.unsubscribed_at, g.complained_at,
              cast((select coalesce(sum(c.hits), 0) from engagement c
                where c.tenant = $1 and c.recipient_id = r.id and c.kind = 'CLICK' and c.link <> 65535) as integer) as clicks
            from page r
              left join delivery d on d.tenant = $1 and d.recipient_id = r.id
              left join engagement o on o.tenant = $1 and o.recipient_id = r.id and o.kind = 'OPEN' and o.link = 0
              left join recipient_engagement g on g.tenant = $1 and g.recipient_id = r.id""";

    /** The lane and the number of a recipient are its place in the log. */
    private static final String ALL = """
            with page as materialized (
              select * from recipient
              where tenant = $1 and email_id = $2 and (lane, seq) > (
                coalesce((select lane from recipient where tenant = $1 and id = $3), -1),
                coalesce((select seq from recipient where tenant = $1 and id = $3), 0))
              order by lane, seq limit $4)\s""" + DETAILS + " order by r.lane, r.seq";

    private static final String IN_STATE = """
            with page as materialized (
              select * from recipient where tenant = $1 and email_id = $2 and state = $5 and id > $3
              order by id limit $4)\s""" + DETAILS + " order by r.id";

    /** The operators of the index, which compare bytes. */
    private static final String BY_ADDRESS = """
            with page as materialized (
              select * from recipient
              where tenant = $1 and email_id = $2 and address ^@ $5 and ($6::text is null or state = $6)
                and address ~>~ coalesce((select address from recipient where tenant = $1 and id = $3), '')
              order by address using ~<~ limit $4)\s""" + DETAILS + " order by r.address using ~<~";

    @Override
    public Uni<List<RecipientView>> page(
            SqlConnection connection, String tenant, UUID emailId, LogFilter filter, PageRequest page) {
        @Nullable RecipientState state = filter.state();
        Tuple values = Tuple.of(tenant, emailId, page.afterId().orElse(new UUID(0, 0)), page.fetch());
        String sql = filter.address() != null ? BY_ADDRESS : state == null ? ALL : IN_STATE;
        if (filter.address() != null) {
            values.addString(filter.address()).addString(state == null ? null : state.name());
        } else if (state != null) {
            values.addString(state.name());
        }
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RecipientView::of)
                        .toList());
    }
}
