package com.dryjets.social.calendar;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.post.CalendarEntry;
import com.dryjets.social.post.PostListService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Shows a tenant's posts by their times. */
@ApplicationScoped
class CalendarService {

    private final TenantTransaction transactions;
    private final PostListService posts;

    CalendarService(TenantTransaction transactions, PostListService posts) {
        this.transactions = transactions;
        this.posts = posts;
    }

    /** The first posts of a span of time, in the order of their times; of all networks if none is named. */
    Uni<List<CalendarEntry>> posts(String tenant, Instant from, Instant to, List<Channel> platforms, int limit) {
        return transactions.sql(tenant, connection -> posts.calendar(connection, tenant, from, to, platforms, limit));
    }
}
