package com.dryjets.content.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.content.article.Format;
import com.dryjets.content.blog.BlogService;
import com.dryjets.content.blog.BlogService.Imported;
import com.dryjets.content.blog.CreateBlogPost;
import com.dryjets.content.syndication.FeedDocument;
import com.dryjets.content.syndication.FeedEntry;
import com.dryjets.content.syndication.InvalidFeed;
import com.dryjets.contracts.value.Texts;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Imports posts from files, each in its own transaction. A file that fails is reported and loses no other. */
@ApplicationScoped
class ImportService {

    private static final Logger LOG = Logger.getLogger(ImportService.class);

    private final Vertx vertx;
    private final Validator validator;
    private final BlogService posts;

    ImportService(Vertx vertx, Validator validator, BlogService posts) {
        this.vertx = vertx;
        this.validator = validator;
        this.posts = posts;
    }

    /**
     * Imports the files in their order.
     *
     * @param site the address that, with the slug, becomes the address of a post without one
     */
    Uni<ImportReport> importAll(Caller caller, List<PostFile> files, @Nullable URI site) {
        return Multi.createFrom()
                .iterable(files)
                .onItem()
                .transformToUniAndConcatenate(file -> importFile(caller, file, site))
                .collect()
                .asList()
                .map(results ->
                        ImportReport.of(results.stream().flatMap(List::stream).toList()));
    }

    /** The posts of a file, with their keys; a file that is not a feed has one post, whose key is its text. */
    private sealed interface Parsed {
        record Single(CreateBlogPost post) implements Parsed {}

        record Feed(List<FeedEntry> entries) implements Parsed {}
    }

    private Uni<List<ImportReport.Item>> importFile(Caller caller, PostFile file, @Nullable URI site) {
        // Parsing a long post would block the event loop.
        return vertx.executeBlocking(() -> parse(file))
                .chain(parsed -> switch (parsed) {
                    case Parsed.Single single ->
                        importPost(file, null, () -> posts.importOnce(caller, valid(single.post()), site))
                                .map(List::of);
                    case Parsed.Feed feed -> importEntries(caller, file, feed, site);
                })
                .onFailure()
                .recoverWithItem(failure -> List.of(refused(file, null, failure)));
    }

    private Uni<List<ImportReport.Item>> importEntries(
            Caller caller, PostFile file, Parsed.Feed feed, @Nullable URI site) {
        return Multi.createFrom()
                // The oldest first, so that the newest is the first of the list.
                .iterable(feed.entries().reversed())
                .onItem()
                .transformToUniAndConcatenate(entry -> importPost(
                        file, entry.title(), () -> posts.importOnce(caller, valid(entry.post()), entry.key(), site)))
                .collect()
                .asList();
    }

    /** Imports a post; its failure, of whatever kind, is its own result and loses no other. */
    private static Uni<ImportReport.Item> importPost(
            PostFile file, @Nullable String title, Supplier<Uni<Imported>> post) {
        return Uni.createFrom()
                .deferred(post::get)
                .map(imported -> ImportReport.Item.of(file, imported))
                .onFailure()
                .recoverWithItem(failure -> refused(file, title, failure));
    }

    private static ImportReport.Item refused(PostFile file, @Nullable String title, Throwable failure) {
        return switch (failure) {
            case Problem problem -> ImportReport.Item.refused(file, title, problem);
            case InvalidFeed invalid -> ImportReport.Item.refused(file, title, invalid.getMessage());
            default -> {
                LOG.errorf(failure, "File not imported");
                yield ImportReport.Item.refused(
                        file, title, "The file could not be imported because of an error on our side.");
            }
        };
    }

    private static Parsed parse(PostFile file) {
        return switch (file.kind()) {
            case MARKDOWN -> new Parsed.Single(ImportedPost.of(Format.MARKDOWN, file.name(), text(file.bytes())));
            case HTML -> new Parsed.Single(ImportedPost.of(Format.HTML, file.name(), text(file.bytes())));
            case FEED -> new Parsed.Feed(entries(file));
        };
    }

    private static List<FeedEntry> entries(PostFile file) {
        List<FeedEntry> entries =
                FeedDocument.read(file.bytes(), file.mediaType(), null).entries();
        if (entries.isEmpty()) {
            throw Problem.badField("", "The feed has no posts.");
        }
        return entries;
    }

    private CreateBlogPost valid(CreateBlogPost post) {
        List<FieldError> errors = validator.validate(post).stream()
                .map(violation -> new FieldError(
                        "/" + violation.getPropertyPath(), violation.getPropertyPath() + " " + violation.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        requireText(post.title());
        requireText(post.content());
        return post;
    }

    private static void requireText(String text) {
        Problem.valid("", () -> Texts.require(text));
    }

    private static String text(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw Problem.badField("", "The file is not a text file.");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw Problem.badField("", "The file is not encoded in UTF-8.");
        }
    }
}
