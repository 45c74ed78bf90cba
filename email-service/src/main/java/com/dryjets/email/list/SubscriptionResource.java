package com.dryjets.email.list;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.contracts.value.Texts;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The public pages for subscriptions. GET changes nothing, because link scanners in mail servers follow links too; the
 * buttons send a POST.
 */
@Path("/marketing/email")
@Tag(name = "Subscriptions")
@Produces(SubscriptionResource.PAGE)
@APIResponse(
        responseCode = "404",
        description = "A page that says that the link is invalid.",
        content = @Content(mediaType = SubscriptionResource.PAGE, schema = @Schema(type = SchemaType.STRING)))
public class SubscriptionResource {

    static final String PAGE = MediaType.TEXT_HTML + ";charset=UTF-8";

    private static final int LONGEST_NAME = 200;
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]+");

    private final SubscriptionService subscriptions;
    private final PreferenceService preferences;
    private final ThemedPages pages;
    private final PageRateLimit limit;

    SubscriptionResource(
            SubscriptionService subscriptions, PreferenceService preferences, ThemedPages pages, PageRateLimit limit) {
        this.subscriptions = subscriptions;
        this.preferences = preferences;
        this.pages = pages;
        this.limit = limit;
    }

    @GET
    @Path("/subscribe/{token}")
    @PermitAll
    @Operation(operationId = "getSubscribePage", summary = "Show the sign-up form of a list")
    @APIResponse(responseCode = "200", description = "A page with a form.")
    public Uni<RestResponse<String>> form(@PathParam("token") String token) {
        return page(
                token,
                () -> subscriptions
                        .list(token, PageToken.Kind.SUBSCRIBE)
                        .chain(list -> pages.form(token, list, "", null)));
    }

    @POST
    @Path("/subscribe/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(
            operationId = "subscribeToList",
            summary = "Subscribe to a list",
            description = "The answer is the same whether the address is known or not.")
    @APIResponse(
            responseCode = "200",
            description = "A page that says what happens next, or what is wrong with the form.")
    @APIResponse(
            responseCode = "429",
            description = "Too many forms were sent from this network address.",
            content = @Content(mediaType = PAGE, schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<String>> subscribe(
            @PathParam("token") String token,
            @RestForm("email") String email,
            @RestForm("firstName") String firstName,
            @RestForm("topic") List<String> topics,
            @RestForm("website") String website,
            @Context HttpServerRequest request) {
        return page(token, () -> {
            limit.require(request.remoteAddress().host());
            return subscribe(token, email, firstName, topics, website);
        });
    }

    private Uni<String> subscribe(String token, String email, String firstName, List<String> topics, String website) {
        String typed = Objects.requireNonNullElse(email, "");
        Optional<String> address = EmailAddresses.written(typed);
        if (address.isEmpty()) {
            return subscriptions
                    .list(token, PageToken.Kind.SUBSCRIBE)
                    .chain(list -> pages.form(
                            token, list, typed, "Please enter a valid email address, such as anna@example.com."));
        }
        // Only programs fill in a field that nobody sees.
        if (website != null && !website.isBlank()) {
            return subscriptions.list(token, PageToken.Kind.SUBSCRIBE).chain(list -> pages.asked(token, list));
        }
        var applicant =
                new SubscriptionService.Applicant(address.get(), name(firstName), topics == null ? List.of() : topics);
        return subscriptions.subscribe(token, applicant).chain(list -> pages.asked(token, list));
    }

    @GET
    @Path("/confirm/{token}")
    @PermitAll
    @Operation(operationId = "getConfirmationPage", summary = "Show the page that confirms a subscription")
    @APIResponse(responseCode = "200", description = "A page with a button that confirms.")
    public Uni<RestResponse<String>> confirmation(@PathParam("token") String token) {
        return page(
                token,
                () -> subscriptions.list(token, PageToken.Kind.CONFIRM).chain(list -> pages.confirm(token, list)));
    }

    @POST
    @Path("/confirm/{token}")
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(operationId = "confirmSubscription", summary = "Confirm a subscription")
    @APIResponse(responseCode = "200", description = "The subscription is confirmed.")
    public Uni<RestResponse<String>> confirm(@PathParam("token") String token) {
        return page(token, () -> subscriptions.confirm(token).chain(done -> pages.confirmed(token, done)));
    }

    @GET
    @Path("/preferences/{token}")
    @PermitAll
    @Operation(operationId = "getPreferencesPage", summary = "Show what a contact receives")
    @APIResponse(responseCode = "200", description = "A page with the contact's lists and topics.")
    public Uni<RestResponse<String>> preferences(@PathParam("token") String token) {
        return page(token, () -> preferences.get(token).chain(found -> pages.preferences(token, found, false)));
    }

    @POST
    @Path("/preferences/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(
            operationId = "choosePreferences",
            summary = "Choose what a contact receives",
            description = "With List-Unsubscribe=One-Click (RFC 8058), unsubscribes from everything.")
    @APIResponse(responseCode = "200", description = "The page with the stored choice.")
    @APIResponse(
            responseCode = "429",
            description = "Too many forms were sent from this network address.",
            content = @Content(mediaType = PAGE, schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<String>> choose(
            @PathParam("token") String token,
            @RestForm("list") List<String> lists,
            @RestForm("topic") List<String> topics,
            @RestForm("List-Unsubscribe") String unsubscribe,
            @Context HttpServerRequest request) {
        return page(token, () -> {
            limit.require(request.remoteAddress().host());
            Uni<PreferenceService.Preferences> stored = unsubscribe != null
                    ? preferences.unsubscribe(token)
                    : preferences.choose(token, set(lists), set(topics));
            return stored.chain(found -> pages.preferences(token, found, true));
        });
    }

    /** Answers a page; a person reads what is wrong, so that is a page too. */
    private Uni<RestResponse<String>> page(String token, Supplier<Uni<String>> page) {
        return Uni.createFrom()
                .deferred(() -> page.get())
                .map(RestResponse::ok)
                .onFailure(Problem.class)
                .recoverWithUni(failure -> pages.problem(token, (Problem) failure));
    }

    private static Set<String> set(List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    private static String name(String firstName) {
        if (firstName == null || firstName.isBlank()) {
            return null;
        }
        // The form has no place for an error about it.
        String name = UNSTORABLE.matcher(firstName).replaceAll(" ").strip();
        return name.isEmpty() ? null : Texts.start(name, LONGEST_NAME);
    }
}
