package com.dryjets.email.list;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.email.page.PageTheme;
import com.dryjets.email.page.PageThemes;
import com.dryjets.email.page.ProblemPages;
import com.dryjets.email.template.Brands;
import com.dryjets.email.transactional.MailText;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Renders the public pages in their tenant's theme. A list's color overrides the brand's color. */
@ApplicationScoped
class ThemedPages {

    private static final String ADVICE = "Subscribe again where you found the form, or ask the sender for a new link.";

    private final PageThemes themes;
    private final PageLinks links;
    private final Brands brands;

    ThemedPages(PageThemes themes, PageLinks links, Brands brands) {
        this.themes = themes;
        this.links = links;
        this.brands = brands;
    }

    Uni<String> form(String token, StoredList list, String email, @Nullable String error) {
        return theme(token, list.color())
                .map(theme -> SubscriptionPages.subscribe(
                                theme,
                                list.name(),
                                Objects.requireNonNullElse(list.description(), ""),
                                list.topics(),
                                email,
                                error)
                        .render());
    }

    Uni<String> asked(String token, StoredList list) {
        return theme(token, list.color())
                .map(theme -> SubscriptionPages.asked(theme, list.name()).render());
    }

    Uni<String> confirm(String token, StoredList list) {
        return theme(token, list.color())
                .map(theme -> SubscriptionPages.confirm(theme, list.name()).render());
    }

    Uni<String> confirmed(String token, SubscriptionService.Confirmed done) {
        return theme(token, done.list().color())
                .map(theme -> SubscriptionPages.confirmed(theme, done.list().name(), done.preferences())
                        .render());
    }

    /** Uses the brand's colors only, because a contact can be on several lists. */
    Uni<String> preferences(String token, PreferenceService.Preferences found, boolean saved) {
        return theme(token, null)
                .map(theme -> SubscriptionPages.preferences(
                                theme, found.email(), found.optedOut(), found.lists(), saved)
                        .render());
    }

    /** Renders a problem page. A rate-limited client gets the default theme, which needs no query. */
    Uni<RestResponse<String>> problem(String token, Problem problem) {
        Uni<PageTheme> theme = problem.type() == ProblemType.TOO_MANY_REQUESTS
                ? Uni.createFrom().item(PageTheme.DEFAULT)
                : theme(token, null);
        return theme.map(found -> ProblemPages.of(problem, found, ADVICE));
    }

    private Uni<PageTheme> theme(String token, @Nullable String color) {
        return links.tenant(token)
                .map(tenant -> themes.of(tenant, color))
                .orElseGet(() -> Uni.createFrom().item(PageTheme.DEFAULT));
    }

    /** Renders the confirmation email within the transaction that queues it. */
    Uni<MailText> mail(SqlConnection connection, String tenant, StoredList list, String link) {
        return brands.of(connection, tenant)
                .map(brand -> PageTheme.of(brand, list.color(), null))
                .map(theme -> new MailText(
                        "Confirm your subscription to " + list.name(),
                        SubscriptionPages.mail(theme, list.name(), link).render(),
                        SubscriptionPages.plain(list.name(), link).render()));
    }
}
