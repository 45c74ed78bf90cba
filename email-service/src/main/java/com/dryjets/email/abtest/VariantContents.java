package com.dryjets.email.abtest;

import com.dryjets.email.design.ContentChoice;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.email.template.Designs;
import com.dryjets.email.template.Designs.Chosen;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compiles the content of variants, before the transaction that stores it. */
@ApplicationScoped
class VariantContents {

    private final Designs designs;

    VariantContents(Designs designs) {
        this.designs = designs;
    }

    /**
     * Returns the content of each variant, in order; empty for those with the content of their email. Fails with 400 if one
     * cannot be compiled.
     *
     * @param language of the email
     */
    Uni<List<Optional<VariantContent>>> of(String tenant, String language, List<ChangeVariant> variants) {
        List<FieldError> errors = IntStream.range(0, variants.size())
                .boxed()
                .flatMap(at -> variants.get(at).choice().errors(pointer(at)).stream())
                .toList();
        if (!errors.isEmpty()) {
            return Uni.createFrom().failure(Problem.badFields(errors));
        }
        return Multi.createFrom()
                .iterable(IntStream.range(0, variants.size()).boxed().toList())
                .onItem()
                .transformToUniAndConcatenate(at -> of(tenant, language, variants.get(at))
                        .onFailure(Problem.class)
                        .transform(failure -> in(at, (Problem) failure)))
                .collect()
                .asList();
    }

    private Uni<Optional<VariantContent>> of(String tenant, String language, ChangeVariant variant) {
        ContentChoice choice = variant.choice();
        return choice.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : designs.choose(tenant, choice, language)
                        .map(Chosen::design)
                        .map(design -> Optional.of(
                                new VariantContent(design.source(), withText(design.body(), variant.textContent()))));
    }

    private static EmailBody withText(EmailBody body, @Nullable String text) {
        return text == null || text.isBlank() ? body : body.withText(text.strip());
    }

    private static String pointer(int at) {
        return "/variants/" + at;
    }

    /** Says in which variant a field is invalid. */
    private static Problem in(int at, Problem problem) {
        List<FieldError> errors = problem.errors().stream()
                .map(error -> new FieldError(pointer(at) + error.pointer(), error.detail()))
                .toList();
        return switch (problem.type()) {
            case BAD_REQUEST -> Problem.badFields(errors);
            case UNPROCESSABLE -> Problem.unprocessable(problem.getMessage(), errors);
            default -> problem;
        };
    }
}
