package com.dryjets.local.sandbox.network.http;

import com.dryjets.local.sandbox.network.fault.Fault;
import com.dryjets.local.sandbox.network.fault.FaultKind;
import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.oauth.Grant;
import com.dryjets.local.sandbox.network.oauth.Token;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A request that passed the gate, and its response. */
public final class ApiCall {

    private final RoutingContext context;
    private final NetworkApi api;
    private final Account account;
    private final Token token;
    private final Optional<Fault> fault;

    ApiCall(RoutingContext context, NetworkApi api, Account account, Token token, Optional<Fault> fault) {
        this.context = context;
        this.api = api;
        this.account = account;
        this.token = token;
        this.fault = fault;
    }

    /** Returns the account the request acts for. */
    public Account account() {
        return account;
    }

    public Grant grant() {
        return token.grant();
    }

    public Token token() {
        return token;
    }

    public String path(String name) {
        return context.pathParam(name);
    }

    /** Returns a parameter from the query, the form or the JSON body, in this order, as the Graph API accepts them. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(context.request().getParam(name))
                .or(() -> Optional.ofNullable(context.request().getFormAttribute(name)))
                .or(() -> Optional.ofNullable(json().getValue(name)).map(Object::toString));
    }

    /** Returns all values of a parameter in the query. */
    public List<String> parameters(String name) {
        return context.queryParam(name);
    }

    /** Returns the token of the Authorization header, or an empty string. */
    public String bearer() {
        return NetworkApi.bearer(context);
    }

    public int number(String name, int otherwise) {
        return parameter(name).map(Integer::parseInt).orElse(otherwise);
    }

    /**
     * Returns the JSON body. A missing or invalid body is empty, so that the check for required parameters rejects it.
     */
    public JsonObject json() {
        try {
            JsonObject body = context.body().available() ? context.body().asJsonObject() : null;
            return body == null ? new JsonObject() : body;
        } catch (DecodeException | ClassCastException e) {
            return new JsonObject();
        }
    }

    public String header(String name) {
        return Optional.ofNullable(context.request().getHeader(name)).orElse("");
    }

    /** Returns the path of the request as it was sent, without the query. */
    public String requestPath() {
        return context.request().path();
    }

    /** Returns the address that reaches this server's path, for upload addresses. */
    public String address(String path) {
        return context.request().scheme() + "://" + context.request().authority() + path;
    }

    /** Returns how long lists do not show what this request publishes. */
    public Duration hidden() {
        return fault.map(Fault::unlisted).orElse(Duration.ZERO);
    }

    /** Returns how long processing takes, given what it usually takes. */
    public Duration processing(Duration usual) {
        return lasts(FaultKind.PROCESSING_SLOW).orElse(usual);
    }

    /** Returns whether this request carries a fault that the endpoint itself acts out. */
    public boolean has(FaultKind kind) {
        return lasts(kind).isPresent();
    }

    private Optional<Duration> lasts(FaultKind kind) {
        return fault.filter(injected -> injected.kind() == kind).map(Fault::time);
    }

    /** Reads the body as an upload, however large. */
    public void receive(Consumer<Received> then) {
        if (context.body().available()) {
            Buffer body = context.body().buffer();
            then.accept(Received.of(body == null ? new byte[0] : body.getBytes()));
            return;
        }
        var sum = new Received.Sum();
        context.request().handler(sum::add);
        context.request().exceptionHandler(context::fail);
        context.request().endHandler(end -> answering(() -> then.accept(sum.received())));
        context.request().resume();
    }

    /** Runs what no route is around, so that a failure is answered all the same. */
    private void answering(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            context.fail(e);
        }
    }

    /** Reads a file of a multipart form; empty if there is none with this name. */
    public void receivePart(String name, Consumer<Optional<Received>> then) {
        Optional<FileUpload> file = context.fileUploads().stream()
                .filter(upload -> upload.name().equals(name))
                .findFirst();
        if (file.isEmpty()) {
            then.accept(Optional.empty());
            return;
        }
        Path path = Path.of(file.get().uploadedFileName());
        context.vertx()
                .executeBlocking(() -> Received.of(path))
                .onSuccess(received -> answering(() -> then.accept(Optional.of(received))))
                .onFailure(context::fail);
    }

    /** Continues when a change is on disk. */
    public void when(CompletionStage<Void> onDisk, Runnable then) {
        CompletableFuture<Void> stored = onDisk.toCompletableFuture();
        if (stored.isDone() && !stored.isCompletedExceptionally()) {
            then.run();
            return;
        }
        Context loop = context.vertx().getOrCreateContext();
        var unused = stored.whenComplete((done, failure) -> loop.runOnContext(next -> {
            if (failure == null) {
                answering(then);
            } else {
                context.fail(failure);
            }
        }));
    }

    public void respond(int status, JsonObject body) {
        respond(status, body, Map.of());
    }

    /** Responds to an accepted request, unless a fault loses or falsifies the response; {@code body} may be null. */
    public void respond(int status, JsonObject body, Map<String, String> headers) {
        switch (fault.map(Fault::kind).orElse(FaultKind.SLOW)) {
            case TIMEOUT_AFTER_ACCEPT -> Silence.keep(context);
            case RESET_AFTER_ACCEPT -> Silence.reset(context);
            case SERVER_ERROR_AFTER_ACCEPT -> refuse(new Refusal.ServerError());
            case SPAM_SUSPECTED_AFTER_ACCEPT -> refuse(new Refusal.SpamSuspected());
            default -> send(status, body, headers);
        }
    }

    /** Sends a response that no fault changes, such as an error of the network's own. */
    public void send(int status, JsonObject body, Map<String, String> headers) {
        Silence.drain(context);
        var response = context.response().setStatusCode(status);
        headers.forEach(response::putHeader);
        if (body == null) {
            response.end();
        } else {
            response.putHeader("Content-Type", "application/json; charset=utf-8")
                    .end(body.toBuffer());
        }
    }

    public void refuse(Refusal refusal) {
        Silence.drain(context);
        api.refuse(refusal, context);
    }
}
