package com.dryjets.content.drafting;

import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Format;
import com.dryjets.content.article.Languages;
import com.dryjets.content.blog.BlogListService;
import com.dryjets.content.blog.BlogPostView;
import com.dryjets.content.blog.BlogService;
import com.dryjets.content.blog.BlogService.Readable;
import com.dryjets.content.blog.CreateBlogPost;
import com.dryjets.content.drafting.Outline.Related;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes drafts from what the tenant's own posts say about a theme. */
@ApplicationScoped
class DraftService {

    /** More posts add repetition rather than points. */
    private static final int MAX_POSTS = 8;

    private final BlogListService lists;
    private final BlogService posts;
    private final Vertx vertx;

    DraftService(BlogListService lists, BlogService posts, Vertx vertx) {
        this.lists = lists;
        this.posts = posts;
        this.vertx = vertx;
    }

    Uni<BlogPostView> generate(Idempotency.Request request, GeneratePost wanted) {
        return lists.related(request.caller().tenant(), words(wanted), MAX_POSTS)
                .chain(related -> vertx.executeBlocking(() -> outline(wanted, related), false))
                .chain(draft -> posts.create(request, draft));
    }

    private static String words(GeneratePost wanted) {
        return Stream.concat(Stream.of(wanted.theme()), wanted.keywords().stream())
                .flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{M}\\p{N}]+")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static CreateBlogPost outline(GeneratePost wanted, List<Readable> posts) {
        if (posts.isEmpty() && wanted.keywords().isEmpty()) {
            throw Problem.unprocessable(
                    "None of your posts is about this theme. Name keywords for the sections of the outline.",
                    List.of(new FieldError("/keywords", "must name the sections")));
        }
        List<Related> related = posts.stream()
                .map(post ->
                        new Related(Articles.read(post.source()), post.post().url()))
                .toList();
        return new CreateBlogPost(
                wanted.theme(),
                Outline.of(wanted, related),
                Format.MARKDOWN,
                null,
                null,
                wanted.keywords(),
                language(wanted, related),
                null,
                null,
                null);
    }

    private static @Nullable String language(GeneratePost wanted, List<Related> related) {
        if (wanted.language() != null) {
            return wanted.language();
        }
        return related.stream()
                .map(post -> post.article().language())
                .filter(language -> !language.equals(Languages.UNDETERMINED))
                .findFirst()
                .orElse(null);
    }
}
