package com.dryjets.email.contact;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Limits all other requests to 2 MB. Quarkus allows larger bodies for contact files, which are streamed; others are held
 * in memory.
 */
class UploadLimit {

    private static final int LARGEST_OTHER = 2 * 1024 * 1024;

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        boolean isFile = String.valueOf(request.getHeaderString("Content-Type")).startsWith("text/csv");
        if (!isFile && request.getLength() > LARGEST_OTHER) {
            throw Problem.of(
                    ProblemType.TOO_LARGE, "The request body must not exceed 2 MB; only contact files may be larger.");
        }
    }
}
