package com.dryjets.orchestrator.notification;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Adds notifications, and shows each person their inbox. */
@ApplicationScoped
public class NotificationService {

    /** Nobody reads more at once, and counting on would cost more than it tells. */
    private static final int COUNTED = 100;

    private final TenantTransaction transactions;
    private final NotificationRepository notifications;
    private final Clock clock;

    NotificationService(TenantTransaction transactions, NotificationRepository notifications, Clock clock) {
        this.transactions = transactions;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Adds a notification in the current Hibernate session, unless its subject already has one of this kind. */
    public Uni<Void> add(NewNotification notification) {
        return notifications.insert(notification);
    }

    /**
     * Lists the news of a digest: what its person wants to see, has not read, and no digest has told; newest first.
     *
     * @param connection in a transaction of the person's tenant
     */
    public Uni<List<NotificationView>> news(SqlConnection connection, ClaimedDigest digest, int limit) {
        return notifications.news(connection, digest, limit);
    }

    Uni<NotificationsView> list(Caller caller, boolean unread, PageRequest page) {
        return transactions.sql(
                caller.tenant(),
                connection -> notifications
                        .list(connection, caller, unread, page)
                        .map(found -> Page.of(found, page, last -> Cursor.write(last.createdAt(), last.id())))
                        .chain(found -> addUnread(connection, caller, found)));
    }

    private Uni<NotificationsView> addUnread(SqlConnection connection, Caller caller, Page<NotificationView> page) {
        return notifications
                .countUnread(connection, caller, COUNTED)
                .map(unread -> new NotificationsView(page.items(), page.nextCursor(), unread));
    }

    /** Marks a notification as read by a person; fails with 404 if the tenant has none with this id. */
    Uni<Void> read(Caller caller, UUID id) {
        return transactions
                .sql(caller.tenant(), connection -> notifications.markRead(connection, caller, id))
                .invoke(found -> {
                    if (!found) {
                        throw Problem.notFound("notification", id);
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> readAll(Caller caller, ReadAllNotifications body) {
        return transactions.sql(
                caller.tenant(), connection -> notifications.markAllRead(connection, caller, storable(body.upTo())));
    }

    /** A time that the database knows. Nothing was created before 1970 or after tomorrow. */
    private Instant storable(Instant time) {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        Instant early = time.isBefore(tomorrow) ? time : tomorrow;
        return early.isBefore(Instant.EPOCH) ? Instant.EPOCH : early;
    }
}
