package com.dryjets.kit.rest;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses malformed media types, at which the framework would fail with 500, and bodies without a media type. */
class MediaTypeFilter {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE", "OPTIONS");

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        List<String> accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (accepted != null && !accepted.stream().allMatch(MediaTypeFilter::isList)) {
            throw Problem.of(
                    ProblemType.BAD_REQUEST, "Accept must be a list of media types, for example application/json.");
        }
        @Nullable String sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (sent == null ? hasBody(request) : !isMediaType(sent)) {
            throw Problem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type must be the media type of the body, for example application/json.");
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        boolean announced = request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
        return announced && !WITHOUT_BODY.contains(request.getMethod());
    }

    /** Reads the header as the framework does. */
    private static boolean isList(String accepted) {
        if (accepted.isBlank()) {
            return true;
        }
        try {
            List<MediaType> types = new ArrayList<>(MediaTypeHelper.parseHeader(accepted));
            // Sorting reads the weights.
            MediaTypeHelper.sortByWeight(types);
            return types.stream().allMatch(type -> isNamed(type) && MediaTypeHelper.getQWithParamInfo(type) >= 0);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isMediaType(String sent) {
        try {
            MediaType type = MediaType.valueOf(sent);
            return isNamed(type) && !type.isWildcardType() && !type.isWildcardSubtype();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean isNamed(MediaType type) {
        return !type.getType().isBlank()
                && !type.getSubtype().isBlank()
                && type.getSubtype().indexOf('/') < 0;
    }
}
