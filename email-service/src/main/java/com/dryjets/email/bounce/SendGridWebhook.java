package com.dryjets.email.bounce;

import com.dryjets.email.sender.AccountWebhooks;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Takes in what SendGrid reports: about any email with the platform's key, about a tenant's with that of its account. */
@ApplicationScoped
class SendGridWebhook {

    private final ReportIntake intake;
    private final AccountWebhooks accounts;
    private final BounceConfig config;
    private final Clock clock;

    SendGridWebhook(ReportIntake intake, AccountWebhooks accounts, BounceConfig config, Clock clock) {
        this.intake = intake;
        this.accounts = accounts;
        this.config = config;
        this.clock = clock;
    }

    /** Applies events of the platform's account; fails with 403 unless its key has signed them. */
    Uni<Void> receive(SendGridSignature signature, byte[] body) {
        return receive(config.sendgrid().publicKey().orElse(""), tenant -> true, signature, body);
    }

    /** Applies events of the account of a tenant's sender; fails with 403 unless the key of its route has signed them. */
    Uni<Void> receiveOf(UUID sender, SendGridSignature signature, byte[] body) {
        return accounts.sendGrid(sender)
                .map(found -> found.orElseThrow(SendGridWebhook::notAuthentic))
                .chain(account -> receive(account.verificationKey(), account.tenant()::equals, signature, body));
    }

    private Uni<Void> receive(String key, Predicate<String> tenants, SendGridSignature signature, byte[] body) {
        if (!signature.isOf(key, body)) {
            throw notAuthentic();
        }
        List<ReceivedReport> reports = SendGridEvents.read(body, clock.instant())
                .orElseThrow(() -> Problem.badField("", "must be a list of events"));
        return intake.applyAll(reports, tenants).replaceWithVoid();
    }

    private static Problem notAuthentic() {
        return Problem.forbidden("The request is not signed with the configured verification key of SendGrid.");
    }
}
