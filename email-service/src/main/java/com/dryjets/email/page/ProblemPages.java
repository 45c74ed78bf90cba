package com.dryjets.email.page;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Tells people on a public page what went wrong. */
@CheckedTemplate(basePath = "page", requireTypeSafeExpressions = true)
public final class ProblemPages {

    private ProblemPages() {}

    static native TemplateInstance problem(PageTheme theme, String title, String detail, String advice);

    /**
     * Returns a page with the status of a problem.
     *
     * @param advice what to do if the link is invalid
     */
    public static RestResponse<String> of(Problem problem, PageTheme theme, String advice) {
        boolean isInvalid = problem.type() == ProblemType.NOT_FOUND;
        String page = problem(
                        theme,
                        isInvalid ? "This link does not work" : "Please try again",
                        problem.getMessage(),
                        isInvalid ? advice : "Nothing was changed.")
                .render();
        ResponseBuilder<String> answer = ResponseBuilder.create(
                RestResponse.Status.fromStatusCode(problem.type().status()), page);
        problem.retryAfter().ifPresent(after -> answer.header("Retry-After", after.toSeconds()));
        return answer.build();
    }
}
