package com.dryjets.email.abtest;

import com.dryjets.email.contact.DeclaredFields;
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
import java.util.Set;
import java.util.stream.Stream;

/** What emails that are sent ask of their tests. */
@ApplicationScoped
class StoredAbTests implements AbTests, VariantChecks {

    private final AbTestRepository tests;
    private final Senders senders;
    private final DeclaredFields fields;

    StoredAbTests(AbTestRepository tests, Senders senders, DeclaredFields fields) {
        this.tests = tests;
        this.senders = senders;
        this.fields = fields;
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

    @Override
    public Uni<List<FieldError>> missing(EmailCampaign email) {
        return tests.variants(email.tenant(), email.id())
                .chain(variants ->
                        variants.isEmpty() ? Uni.createFrom().item(List.of()) : missing(email.tenant(), variants));
    }

    @Override
    public Uni<Boolean> hasTest(EmailCampaign email) {
        return tests.find(email.tenant(), email.id()).map(test -> test != null);
    }

    private Uni<List<FieldError>> missing(String tenant, List<AbVariant> variants) {
        return unverifiedSenders(variants)
                .chain(senderErrors -> fields.names(tenant)
                        .map(names -> Stream.concat(
                                        senderErrors.stream(),
                                        variants.stream().flatMap(variant -> mergeErrors(variant, names)))
                                .toList()));
    }

    /** A test may use other senders, each of which must be verified. */
    private Uni<List<FieldError>> unverifiedSenders(List<AbVariant> variants) {
        return Multi.createFrom()
                .iterable(variants)
                .filter(variant -> variant.sender != null)
                .onItem()
                .transformToUniAndConcatenate(variant -> senders.maySendAs(variant.tenant, variant.sender)
                        .map(maySend -> maySend ? List.<FieldError>of() : List.of(notVerified(variant))))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(List::stream).toList());
    }

    private static Stream<FieldError> mergeErrors(AbVariant variant, Set<String> fields) {
        return variant.content().mergeFindings(fields).stream()
                .map(finding -> new FieldError(pointer(variant) + finding.pointer(), finding.detail()));
    }

    private static String pointer(AbVariant variant) {
        return "/abTest/variants/" + (variant.number - 1);
    }

    private static FieldError notVerified(AbVariant variant) {
        return new FieldError(
                pointer(variant) + "/from",
                variant.sender + " is not a verified sender; verify it first, or choose another");
    }
}
