package com.dryjets.email.email;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Queries of what emails are made of, for those who render a single copy. */
@ApplicationScoped
class EmailSourceRepository implements EmailSources {

    /** A variant with another body has its own text as well. */
    private static final String UP_TO = """
            select v.number, coalesce(v.subject, e.subject) as subject, coalesce(v.preview_text, e.preview_text) as preview_text,
              e.language, coalesce(v.html, e.html) as html,
              case when v.html is null then e.text else v.text end as text,
              case when v.html is null then e.styles else v.styles end as styles,
              case when v.html is null then e.background else v.background end as background,
              case when v.html is null then e.framed else v.framed end as framed
            from email e left join ab_variant v on v.tenant = e.tenant and v.email_id = e.id
            where e.tenant = $1 and e.id = $2
              and (v.number <= cast($3 as integer) or v.number is null and cast($3 as integer) is null)
            order by v.number""";

    @Override
    public Uni<List<EmailSource>> upTo(
            SqlConnection connection, String tenant, UUID emailId, @Nullable Integer variant) {
        return connection
                .preparedQuery(UP_TO)
                .execute(Tuple.of(tenant, emailId, variant))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EmailSourceRepository::source)
                        .toList())
                .map(found -> endsWith(found, variant) ? found : List.of());
    }

    private static boolean endsWith(List<EmailSource> found, @Nullable Integer variant) {
        return !found.isEmpty() && Objects.equals(found.getLast().variant(), variant);
    }

    private static EmailSource source(Row row) {
        return new EmailSource(
                row.getInteger("number"),
                row.getString("subject"),
                row.getString("preview_text"),
                EmailContent.body(
                        row.getString("html"),
                        Objects.requireNonNullElse(row.getString("text"), ""),
                        row.getString("language"),
                        row.getString("styles"),
                        row.getString("background"),
                        row.getBoolean("framed")));
    }
}
