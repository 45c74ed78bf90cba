package com.dryjets.social.network.instagram;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.graph.GraphCalls;
import com.dryjets.social.network.graph.GraphError;
import com.dryjets.social.network.graph.Refused;
import com.dryjets.social.network.http.NetworkAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Instagram's containers. Instagram fetches a medium into one, for which people wait with its {@code status_code}, and
 * keeps it for 24 hours. A container is shown at most once.
 */
@Singleton
class InstagramContainers {

    /** The subcode in a failed container's status: "Error: Media upload has failed with error code 2207026". */
    private static final Pattern SUBCODE = Pattern.compile("\\b(2207\\d{3})\\b");

    /** Failures that a new container may not have: time-outs and errors of Instagram's servers. */
    private static final Set<String> PASSING = Set.of("2207001", "2207003", "2207008", "2207020", "2207032", "2207053");

    /** What is in the container has expired. */
    static final int EXPIRED_MEDIA = 2207020;

    /** The container has expired or does not exist. */
    private static final Set<Integer> EXPIRED = Set.of(2207008, EXPIRED_MEDIA);

    private final InstagramHttp http;
    private final GraphCalls calls;

    InstagramContainers(@RestClient InstagramHttp http, GraphCalls calls) {
        this.http = http;
        this.calls = calls;
    }

    /** The state of a container, with Instagram's words for a failure. */
    record Status(State state, String detail) {

        static Status of(NetworkAnswer answer) {
            return new Status(
                    State.of(answer.text("/status_code")),
                    answer.find("/status").orElse(""));
        }

        /** Whether a new container of the same medium may do better. */
        boolean isPassing() {
            Matcher subcode = SUBCODE.matcher(detail);
            return subcode.find() && PASSING.contains(subcode.group(1));
        }
    }

    enum State {
        IN_PROGRESS,
        FINISHED,
        PUBLISHED,
        ERROR,
        EXPIRED;

        private static State of(String name) {
            return switch (name) {
                case "FINISHED" -> FINISHED;
                case "PUBLISHED" -> PUBLISHED;
                case "ERROR" -> ERROR;
                case "EXPIRED" -> EXPIRED;
                default -> IN_PROGRESS;
            };
        }
    }

    static boolean isExpired(GraphError error) {
        return EXPIRED.contains(error.subcode()) || error.isMissing();
    }

    Uni<Reply<Status>> status(Credentials account, String container) {
        return calls.read(
                http.read(account.bearer(), container, "status_code,status"),
                Status::of,
                error -> isExpired(error) ? Optional.of(new Status(State.EXPIRED, error.message())) : Optional.empty());
    }

    /** Creates a container and waits for it. */
    Uni<Reply<StepResult>> create(
            Credentials account, Step step, MultivaluedMap<String, String> container, Duration pause) {
        return calls.read(
                        http.container(account.bearer(), account.accountId(), container), answer -> answer.text("/id"))
                .chain(id -> follow(account, step, id.value(), pause));
    }

    /** Looks whether a container is ready. */
    Uni<Reply<StepResult>> follow(Credentials account, Step step, String container, Duration pause) {
        return status(account, container).map(reply -> reply.map(status -> result(status, step, container, pause)));
    }

    private static StepResult result(Status status, Step step, String container, Duration pause) {
        return switch (status.state()) {
            case IN_PROGRESS -> new StepResult.Pending(container, pause);
            case FINISHED, PUBLISHED -> new StepResult.Done(container);
            case EXPIRED -> new StepResult.Expired(step, "Instagram no longer has the medium.");
            case ERROR -> {
                if (!status.isPassing()) {
                    throw unusable(status);
                }
                yield new StepResult.Expired(step, status.detail());
            }
        };
    }

    static NetworkFailure unusable(Status status) {
        return Refused.media(
                status.detail().isBlank()
                        ? "Instagram could not use the picture or video."
                        : "Instagram could not use the picture or video. " + status.detail());
    }
}
