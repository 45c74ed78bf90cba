package com.dryjets.kit.rest;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What the pages that open without a login have in common. */
public final class PublicPage {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

    private PublicPage() {}

    /** Answers 200 with a page. */
    public static Response ok(String html) {
        return unlisted(Response.ok(html, HTML));
    }

    /** Answers 404 with a page. */
    public static Response notFound(String html) {
        return unlisted(Response.status(Response.Status.NOT_FOUND).entity(html).type(HTML));
    }

    /** Keeps the answer out of search engines; the shared headers already keep it out of caches and referrers. */
    public static Response unlisted(Response.ResponseBuilder answer) {
        return answer.header("X-Robots-Tag", "noindex, nofollow").build();
    }

    /** Returns whether the client names pages among what it accepts; other clients get the problem as JSON. */
    public static boolean isBrowser(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .anyMatch(type ->
                        type.getType().equals("text") && type.getSubtype().equals("html"));
    }

    public static boolean isNotFound(Throwable failure) {
        return failure instanceof Problem problem && problem.type() == ProblemType.NOT_FOUND;
    }
}
