package com.dryjets.email.metrics;

import com.dryjets.email.conversion.Conversions;
import com.dryjets.email.conversion.Converted;
import com.dryjets.email.email.Emails;
import com.dryjets.email.recipient.RecipientLog;
import com.dryjets.email.recipient.RecipientLog.LogFilter;
import com.dryjets.email.recipient.RecipientView;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads the delivery log of an email. */
@ApplicationScoped
class RecipientLogService {

    /** Recipients in one part of an export. */
    private static final int PAGE = 200;

    private final TenantTransaction transactions;
    private final Emails emails;
    private final RecipientLog log;
    private final Conversions conversions;

    RecipientLogService(TenantTransaction transactions, Emails emails, RecipientLog log, Conversions conversions) {
        this.transactions = transactions;
        this.emails = emails;
        this.log = log;
        this.conversions = conversions;
    }

    Uni<Page<RecipientView>> list(Caller caller, UUID emailId, LogFilter filter, PageRequest page) {
        String tenant = caller.tenant();
        return transactions
                .sql(
                        tenant,
                        connection -> emails.exists(connection, tenant, emailId)
                                .invoke(exists -> {
                                    if (!exists) {
                                        throw Problem.notFound("email", emailId);
                                    }
                                })
                                .chain(() -> log.page(connection, tenant, emailId, filter, page))
                                .chain(found -> converted(connection, tenant, found)))
                .map(found -> Page.of(found, page, recipient -> Cursor.write(recipient.id())));
    }

    /** Streams the delivery log as CSV. No transaction stays open while the reader takes its time. */
    Uni<Multi<String>> export(Caller caller, UUID emailId, LogFilter filter) {
        return list(caller, emailId, filter, PageRequest.of(1, null))
                .map(found -> Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(RecipientCsv.HEADER), rows(caller, emailId, filter)));
    }

    private Multi<String> rows(Caller caller, UUID emailId, LogFilter filter) {
        return Multi.createBy()
                .repeating()
                .uni(
                        AtomicReference<@Nullable String>::new,
                        cursor -> list(caller, emailId, filter, PageRequest.of(PAGE, cursor.get()))
                                .invoke(page -> cursor.set(page.nextCursor())))
                .whilst(page -> page.nextCursor() != null)
                .map(page -> RecipientCsv.rows(page.items()));
    }

    private Uni<List<RecipientView>> converted(SqlConnection connection, String tenant, List<RecipientView> found) {
        return conversions
                .byRecipient(
                        connection,
                        tenant,
                        found.stream().map(RecipientView::id).toList())
                .map(converted -> found.stream()
                        .map(recipient -> recipient.with(converted.getOrDefault(recipient.id(), Converted.NONE)))
                        .toList());
    }
}
