package com.dryjets.content.blog;

import com.dryjets.content.blog.BlogSearchRepository.Found;
import com.dryjets.content.blog.BlogService.Readable;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists and searches blog posts. */
@ApplicationScoped
public class BlogListService {

    private final TenantTransaction transactions;
    private final BlogSearchRepository posts;
    private final BlogPostRepository contents;
    private final PostPictures pictures;

    BlogListService(
            TenantTransaction transactions,
            BlogSearchRepository posts,
            BlogPostRepository contents,
            PostPictures pictures) {
        this.transactions = transactions;
        this.pictures = pictures;
        this.posts = posts;
        this.contents = contents;
    }

    /** Finds the posts that match the words best, to make other texts from. */
    public Uni<List<Readable>> related(String tenant, String words, int limit) {
        if (words.isBlank()) {
            return Uni.createFrom().item(List.of());
        }
        BlogQuery query = BlogQuery.ofText(words);
        return transactions
                .sql(tenant, connection -> posts.search(connection, tenant, null, query, PageRequest.of(limit, null)))
                .map(found -> found.stream().map(Found::post).limit(limit).toList())
                .chain(found -> transactions.run(
                        tenant,
                        () -> contents.all(
                                        tenant,
                                        found.stream().map(BlogPostView::id).toList())
                                .chain(posts -> pictures.read(tenant, posts))));
    }

    /** Lists posts, newest first; with words, those that match, best first. */
    Uni<BlogPostList> list(Caller caller, @Nullable BlogStatus status, @Nullable String words, PageRequest page) {
        Uni<BlogPostList> found = words == null || words.isBlank()
                ? newest(caller.tenant(), status, page)
                : best(caller.tenant(), status, BlogQuery.of(words, page), page);
        return found.chain(list -> pictures.shown(caller.tenant(), list.items())
                .map(items -> new BlogPostList(items, list.nextCursor(), list.counts())));
    }

    private Uni<BlogPostList> newest(String tenant, @Nullable BlogStatus status, PageRequest page) {
        return transactions.sql(
                tenant,
                connection -> posts.list(connection, tenant, status, page)
                        .map(found -> Page.of(
                                found, page, item -> Cursor.write(item.post().id())))
                        .chain(found -> posts.counts(connection, tenant)
                                .map(counts -> BlogPostList.of(found.map(Found::post), counts))));
    }

    private Uni<BlogPostList> best(String tenant, @Nullable BlogStatus status, BlogQuery query, PageRequest page) {
        return transactions.sql(
                tenant,
                connection -> posts.search(connection, tenant, status, query, page)
                        .map(found -> Page.of(found, page, BlogListService::position))
                        .chain(found -> posts.counts(connection, tenant, query)
                                .map(counts -> BlogPostList.of(found.map(Found::post), counts))));
    }

    private static String position(Found item) {
        return new BlogQuery.Position(item.rank(), item.post().id()).cursor();
    }
}
