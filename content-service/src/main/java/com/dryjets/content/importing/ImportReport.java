package com.dryjets.content.importing;

import com.dryjets.content.blog.BlogService.Imported;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The outcome of each file, and of each entry of a feed. What is refused does not prevent the import of the others. */
public record ImportReport(int created, int existing, int refused, List<Item> items) {

    /** The outcome of a file. */
    enum Outcome {
        CREATED,
        EXISTING,
        REFUSED
    }

    /**
     * A file.
     *
     * @param title the title of the post; of what was refused, that of its entry in the feed
     * @param reason why it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImportedFile")
    public record Item(
            @Nullable String file,
            Outcome outcome,
            @Nullable UUID id,
            @Nullable String slug,
            @Nullable String title,
            @Nullable String reason) {

        static Item of(PostFile file, Imported imported) {
            return new Item(
                    file.name(),
                    imported.created() ? Outcome.CREATED : Outcome.EXISTING,
                    imported.post().id(),
                    imported.post().slug(),
                    imported.post().title(),
                    null);
        }

        static Item refused(PostFile file, @Nullable String title, Problem problem) {
            String reason = problem.errors().isEmpty()
                    ? problem.getMessage()
                    : problem.errors().stream().map(FieldError::detail).collect(Collectors.joining("; "));
            return refused(file, title, reason);
        }

        static Item refused(PostFile file, @Nullable String title, String reason) {
            return new Item(file.name(), Outcome.REFUSED, null, null, title, reason);
        }
    }

    static ImportReport of(List<Item> items) {
        return new ImportReport(
                count(items, Outcome.CREATED), count(items, Outcome.EXISTING), count(items, Outcome.REFUSED), items);
    }

    private static int count(List<Item> items, Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
