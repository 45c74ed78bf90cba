package com.dryjets.email.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Queues emails of the platform itself, which are delivered as reports are. */
@ApplicationScoped
class SystemMailRepository implements SystemMails {

    private static final String ADD = """
            with added as (
              insert into report_email (id, tenant, subject, html, text, created_at)
              values ($1, $2, $3, $4, $5, now()) on conflict (id) do nothing returning id)
            insert into report_recipient (id, tenant, report_id, address, stop_url, urgent, created_at)
            select id, $2, id, $6, $7, true, now() from added""";

    @Override
    public Uni<Void> forget(SqlConnection connection, String tenant, String address) {
        return connection
                .preparedQuery("delete from report_recipient where tenant = $1 and lower(address) = $2")
                .execute(Tuple.of(tenant, address))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> queue(SqlConnection connection, String tenant, SystemMail mail) {
        Tuple values = Tuple.tuple()
                .addUUID(mail.id())
                .addString(tenant)
                .addString(mail.subject())
                .addString(mail.html())
                .addString(mail.text())
                .addString(mail.address())
                .addString(mail.stopUrl());
        return connection.preparedQuery(ADD).execute(values).replaceWithVoid();
    }
}
