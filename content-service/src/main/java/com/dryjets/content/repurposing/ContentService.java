package com.dryjets.content.repurposing;

import com.dryjets.content.blog.BlogService;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists and finds content pieces. */
@ApplicationScoped
class ContentService {

    private final TenantTransaction transactions;
    private final BlogService posts;
    private final ContentRepository contents;
    private final ContentViews views;

    ContentService(TenantTransaction transactions, BlogService posts, ContentRepository contents, ContentViews views) {
        this.transactions = transactions;
        this.posts = posts;
        this.contents = contents;
        this.views = views;
    }

    /** Lists the pieces of a post, with counts of all of them. */
    Uni<ContentOverview> list(Caller caller, UUID blogPostId, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> posts.find(tenant, blogPostId)
                        .chain(() -> contents.counts(tenant, blogPostId))
                        .chain(counts -> contents.list(tenant, blogPostId, page)
                                .chain(found -> page(tenant, found, page))
                                .map(found -> ContentOverview.of(blogPostId, counts, found))));
    }

    private Uni<Page<ContentView>> page(String tenant, List<RepurposedContent> found, PageRequest page) {
        Page<RepurposedContent> pieces = Page.of(found, page, content -> Cursor.write(content.id));
        return views.of(tenant, pieces.items()).map(items -> new Page<>(items, pieces.nextCursor()));
    }

    /** Finds a piece, or fails with 404. */
    Uni<ContentView> get(Caller caller, UUID id) {
        return transactions.run(
                caller.tenant(), () -> contents.get(caller.tenant(), id).chain(views::of));
    }
}
