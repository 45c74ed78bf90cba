package com.dryjets.email.segment;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Selects the members of an audience as {@code id, email, address, time_zone}. Only parameters carry what people wrote; all
 * are texts, numbered from {@code $1}.
 */
public record MembersQuery(String sql, List<String> values) {
    public MembersQuery {
        values = List.copyOf(values);
    }

    /** Restricts the query to the next page in the order of ids; a page of a million contacts costs the same at each place. */
    MembersQuery page(@Nullable UUID after, int limit) {
        Values more = new Values(values);
        String condition = after == null ? "" : " and c.id > cast(%s as uuid)".formatted(more.bind(after));
        return new MembersQuery(
                sql + condition + " order by c.id limit cast(%s as integer)".formatted(more.bind(limit)), more.list());
    }

    /** The parameters for the reactive client. */
    public Tuple tuple() {
        return Tuple.tuple(List.copyOf(values));
    }

    /** The statement for a Hibernate session, whose parameters are named {@code p1}, {@code p2} and so on. */
    public String named() {
        return sql.replaceAll("\\$(\\d+)", ":p$1");
    }
}
