package com.dryjets.orchestrator.notification;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.notification.ChangeNotificationSettings.DigestSettings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows and changes what a person wants to be told. */
@ApplicationScoped
class NotificationSettingsService {

    private final TenantTransaction transactions;
    private final NotificationSettingsRepository settings;
    private final Clock clock;

    NotificationSettingsService(TenantTransaction transactions, NotificationSettingsRepository settings, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A person's wish to change their settings.
     *
     * @param address the email address of the person's login; empty if it has none
     * @param ifMatch the version that the person saw, if named
     */
    record Request(
            ChangeNotificationSettings body,
            Optional<String> address,
            @Nullable String ifMatch) {}

    Uni<NotificationSettingsView> show(Caller caller) {
        return transactions
                .sql(caller.tenant(), connection -> settings.find(connection, caller))
                .map(NotificationSettingsView::of);
    }

    Uni<NotificationSettingsView> change(Caller caller, Request request) {
        Problem.valid(
                "/digest/timeZone",
                () -> TimeZones.require(request.body().digest().timeZone()));
        return transactions
                .sql(
                        caller.tenant(),
                        connection -> settings.lock(connection, caller, Ids.next())
                                .invoke(current -> ETag.require(request.ifMatch(), current.version()))
                                .map(current -> changed(current, request))
                                .chain(next -> settings.save(connection, caller, next)))
                .map(NotificationSettingsView::of);
    }

    private NotificationSettings changed(NotificationSettings current, Request request) {
        DigestSettings digest = request.body().digest();
        return new NotificationSettings(
                Set.copyOf(request.body().kinds()),
                digest.enabled(),
                digest.hour(),
                digest.timeZone(),
                digest.enabled()
                        ? request.address().orElseThrow(NotificationSettingsService::withoutAddress)
                        : current.address(),
                digest.enabled() ? DigestTimeRules.next(digest.hour(), digest.timeZone(), clock.instant()) : null,
                current.version());
    }

    private static Problem withoutAddress() {
        return Problem.unprocessable(
                "Your token has no email claim with a valid address, or its email_verified claim is false, so a digest cannot be"
                        + " sent. Ask an administrator to add or verify your address, and sign in again.",
                List.of(new FieldError("/digest/enabled", "must be false without a verified email address")));
    }
}
