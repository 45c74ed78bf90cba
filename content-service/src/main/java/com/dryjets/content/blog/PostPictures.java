package com.dryjets.content.blog;

import com.dryjets.content.article.Source;
import com.dryjets.content.media.MediaReferences;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Stores posts with references to pictures of the library, and shows them with links that work. */
@ApplicationScoped
class PostPictures {

    private final TenantTransaction transactions;
    private final MediaReferences references;

    PostPictures(TenantTransaction transactions, MediaReferences references) {
        this.transactions = transactions;
        this.references = references;
    }

    /** Returns a new post as it is stored, inside the tenant's transaction. */
    Uni<CreateBlogPost> stored(String tenant, CreateBlogPost post) {
        return references
                .stored(tenant, List.of(post.content(), text(post.image())))
                .map(texts -> post.with(texts.getFirst(), address(texts.getLast())));
    }

    /** Returns an edit as it is stored, inside the tenant's transaction. */
    Uni<EditBlogPost> stored(String tenant, EditBlogPost edit) {
        return references
                .stored(tenant, List.of(Objects.requireNonNullElse(edit.content(), ""), text(edit.image())))
                .map(texts -> edit.with(edit.content() == null ? null : texts.getFirst(), address(texts.getLast())));
    }

    /** Shows a post, inside the tenant's transaction. */
    Uni<BlogPostView> shown(BlogPost post) {
        return linked(post).map(texts -> BlogPostView.of(post).with(texts.getFirst(), address(texts.getLast())));
    }

    /** Returns a post as its author wrote it, inside the tenant's transaction. */
    Uni<BlogService.Readable> read(BlogPost post) {
        return linked(post).map(texts -> {
            Source source = post.source();
            return new BlogService.Readable(
                    post,
                    new Source(
                            source.title(),
                            source.format(),
                            texts.getFirst(),
                            source.excerpt(),
                            source.tags(),
                            source.language()),
                    address(texts.getLast()));
        });
    }

    private Uni<List<String>> linked(BlogPost post) {
        return references.shown(post.tenant, List.of(post.content, text(post.image())));
    }

    /** Shows the main pictures of a list of posts without contents, in a transaction of its own if there are any. */
    Uni<List<BlogPostView>> shown(String tenant, List<BlogPostView> posts) {
        List<String> images = posts.stream().map(post -> text(post.image())).toList();
        if (images.stream().allMatch(String::isEmpty)) {
            return Uni.createFrom().item(posts);
        }
        return transactions
                .run(tenant, () -> references.shown(tenant, images))
                .map(links -> IntStream.range(0, posts.size())
                        .mapToObj(
                                index -> posts.get(index).with(posts.get(index).content(), address(links.get(index))))
                        .toList());
    }

    private static String text(@Nullable URI address) {
        return address == null ? "" : address.toString();
    }

    private static @Nullable URI address(String text) {
        return text.isEmpty() ? null : URI.create(text);
    }
}
