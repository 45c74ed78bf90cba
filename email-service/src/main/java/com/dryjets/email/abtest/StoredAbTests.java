package com.dryjets.email.abtest;

import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.VariantChecks;
import com.dryjets.email.recipient.Split;
import com.dryjets.email.sender.Senders;
import com.dryjets.kit.problem.FieldError;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What emails that are sent ask of their tests. */
@ApplicationScoped
class StoredAbTests implements AbTests, VariantChecks {

    private final AbTestRepository tests;
    private final Senders senders;

    StoredAbTests(AbTestRepository tests, Senders senders) {
        this.tests = tests;
        this.senders = senders;
    }

    @Override
    public Uni<SendPlan> start(EmailCampaign email, Instant now) {
        return tests.find(email.tenant(), email.id())
                .chain(test ->
                        test == null ? Uni.createFrom().item(new SendPlan(List.of(), Split.NONE)) : start(test, now));
    }

    private Uni<SendPlan> start(AbTest test, Instant now) {
        test.start(now);
        return tests.variants(test.tenant, test.emailId)
                .map(variants ->
                        new SendPlan(variants.stream().map(AbVariant::content).toList(), test.split(variants)));
    }

    /** A test may use other senders, each of which must be verified. */
    @Override
    public Uni<List<FieldError>> missing(EmailCampaign email) {
        return tests.variants(email.tenant(), email.id())
                .chain(variants -> Multi.createFrom()
                        .iterable(variants)
                        .filter(variant -> variant.sender != null)
                        .onItem()
                        .transformToUniAndConcatenate(variant -> senders.maySendAs(variant.tenant, variant.sender)
                                .map(maySend -> maySend ? List.<FieldError>of() : List.of(notVerified(variant))))
                        .collect()
                        .asList())
                .map(found -> found.stream().flatMap(List::stream).toList());
    }

    private static FieldError notVerified(AbVariant variant) {
        return new FieldError(
                "/abTest/variants/" + (variant.number - 1) + "/from",
                variant.sender + " is not a verified sender; verify it first, or choose another");
    }
}
