package com.dryjets.email.tracking;

import com.dryjets.email.page.PageTheme;
import com.dryjets.email.page.PageThemes;
import com.dryjets.email.page.ProblemPages;
import com.dryjets.kit.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The unsubscribe page. GET changes nothing, because link scanners in mail servers follow links too; the page's button
 * and email clients (RFC 8058, List-Unsubscribe-Post) send a POST.
 */
@Path("/marketing/email/u/{token}")
@Tag(name = "Tracking")
@Produces(UnsubscribeResource.PAGE)
@APIResponse(
        responseCode = "404",
        description = "A page that says that the link is invalid.",
        content = @Content(mediaType = UnsubscribeResource.PAGE, schema = @Schema(type = SchemaType.STRING)))
public class UnsubscribeResource {

    static final String PAGE = MediaType.TEXT_HTML + ";charset=UTF-8";

    private static final String ADVICE = "Use the link in a newer email, or ask the sender to remove you.";

    private final UnsubscribeService unsubscribes;
    private final PageThemes themes;

    UnsubscribeResource(UnsubscribeService unsubscribes, PageThemes themes) {
        this.unsubscribes = unsubscribes;
        this.themes = themes;
    }

    @CheckedTemplate(requireTypeSafeExpressions = true)
    static class Templates {
        private Templates() {}

        static native TemplateInstance confirm(PageTheme theme);

        static native TemplateInstance done(PageTheme theme);
    }

    @GET
    @PermitAll
    @Operation(operationId = "getUnsubscribePage", summary = "Show the unsubscribe page")
    @APIResponse(responseCode = "200", description = "A page with a button that unsubscribes.")
    public Uni<RestResponse<String>> confirm(@PathParam("token") String token) {
        return page(() -> unsubscribes.check(token), Templates::confirm);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(operationId = "unsubscribeAddress", summary = "Unsubscribe an address with one click (RFC 8058)")
    @APIResponse(responseCode = "200", description = "A confirmation. The address receives no more email.")
    public Uni<RestResponse<String>> unsubscribe(@PathParam("token") String token) {
        return page(() -> unsubscribes.unsubscribe(token), Templates::done);
    }

    /** Answers a page in the look of the tenant that the work finds; a person reads what is wrong, so that is a page too. */
    private Uni<RestResponse<String>> page(Supplier<Uni<String>> work, Function<PageTheme, TemplateInstance> page) {
        return Uni.createFrom()
                .deferred(() -> work.get())
                .chain(tenant -> themes.of(tenant, null))
                .map(theme -> RestResponse.ok(page.apply(theme).render()))
                .onFailure(Problem.class)
                .recoverWithItem(failure -> ProblemPages.of((Problem) failure, PageTheme.DEFAULT, ADVICE));
    }
}
