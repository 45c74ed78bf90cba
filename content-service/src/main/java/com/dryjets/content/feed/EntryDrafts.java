package com.dryjets.content.feed;

import com.dryjets.content.blog.BlogService;
import com.dryjets.content.blog.CreateBlogPost;
import com.dryjets.content.syndication.FeedEntry;
import com.dryjets.contracts.value.Texts;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes drafts of feed entries, each in its own transaction. */
@ApplicationScoped
class EntryDrafts {

    /** The author of drafts that a feed brings, so that with four eyes anyone may approve them. */
    static final String AUTHOR = "feed";

    private final BlogService posts;
    private final EntryPieces pieces;
    private final Validator validator;

    EntryDrafts(BlogService posts, EntryPieces pieces, Validator validator) {
        this.posts = posts;
        this.pieces = pieces;
        this.validator = validator;
    }

    /**
     * What became of entries.
     *
     * @param drafts how many are new
     * @param refusal why the last of the refused ones could not become a draft
     */
    record Made(int drafts, int refused, @Nullable String refusal) {}

    private record Outcome(boolean created, Optional<String> refusal) {}

    /** Makes a draft of each entry that has none, the oldest first. A refused entry loses no other. */
    Uni<Made> make(ClaimedFeed feed, List<FeedEntry> entries) {
        Caller caller = new Caller(feed.tenant(), AUTHOR);
        return Multi.createFrom()
                .iterable(entries.reversed())
                .onItem()
                .transformToUniAndConcatenate(entry -> make(caller, feed, entry))
                .collect()
                .asList()
                .map(EntryDrafts::sum);
    }

    private Uni<Outcome> make(Caller caller, ClaimedFeed feed, FeedEntry entry) {
        return Uni.createFrom()
                .deferred(() -> posts.importOnce(
                        caller,
                        valid(inLanguage(entry.post(), feed)),
                        entry.key(),
                        null,
                        made -> pieces.note(feed, made)))
                .map(imported -> new Outcome(imported.created(), Optional.empty()))
                .onFailure(Problem.class)
                .recoverWithItem(problem -> new Outcome(false, Optional.of(reason(entry, (Problem) problem))));
    }

    private static CreateBlogPost inLanguage(CreateBlogPost post, ClaimedFeed feed) {
        return post.language() == null && feed.language() != null ? post.in(feed.language()) : post;
    }

    private CreateBlogPost valid(CreateBlogPost post) {
        Problem.valid("", () -> Texts.require(post.title() + post.content()));
        List<FieldError> errors =
                validator.validate(post).stream().map(EntryDrafts::error).toList();
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return post;
    }

    private static FieldError error(ConstraintViolation<CreateBlogPost> violation) {
        String field = violation.getPropertyPath().toString();
        return new FieldError("/" + field, field + " " + violation.getMessage());
    }

    private static String reason(FeedEntry entry, Problem problem) {
        String detail = problem.errors().isEmpty()
                ? problem.getMessage()
                : problem.errors().stream().map(FieldError::detail).collect(Collectors.joining("; "));
        String name =
                entry.title().isEmpty() ? Objects.toString(entry.link(), "An entry without a title") : entry.title();
        return CreateBlogPost.fitting(name + ": " + detail, 500);
    }

    private static Made sum(List<Outcome> outcomes) {
        List<String> refusals =
                outcomes.stream().flatMap(outcome -> outcome.refusal().stream()).toList();
        return new Made(
                (int) outcomes.stream().filter(Outcome::created).count(),
                refusals.size(),
                refusals.isEmpty() ? null : refusals.getLast());
    }
}
