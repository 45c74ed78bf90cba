package com.dryjets.content.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.content.blog.BlogService;
import com.dryjets.content.blog.CreateBlogPost;
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
import org.jspecify.annotations.Nullable;

/** Imports posts from files, each in its own transaction. */
@ApplicationScoped
class ImportService {

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
                .transformToUniAndConcatenate(file -> importOne(caller, file, site))
                .collect()
                .asList()
                .map(ImportReport::of);
    }

    private Uni<ImportReport.Item> importOne(Caller caller, PostFile file, @Nullable URI site) {
        // Parsing a long post would block the event loop.
        return vertx.executeBlocking(() -> read(file))
                .chain(post -> posts.importOnce(caller, post, site))
                .map(imported -> ImportReport.Item.of(file, imported))
                .onFailure(Problem.class)
                .recoverWithItem(problem -> ImportReport.Item.refused(file, (Problem) problem));
    }

    private CreateBlogPost read(PostFile file) {
        CreateBlogPost post = ImportedPost.of(file.format(), file.name(), text(file.bytes()));
        List<FieldError> errors = validator.validate(post).stream()
                .map(violation -> new FieldError(
                        "/" + violation.getPropertyPath(), violation.getPropertyPath() + " " + violation.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return post;
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
