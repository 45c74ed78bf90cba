package com.dryjets.email.abtest;

import com.dryjets.email.contact.DeclaredFields;
import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.EmailVariant;
import com.dryjets.email.recipient.Split;
import com.dryjets.email.sender.Senders;
import com.dryjets.kit.problem.FieldError;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What emails that are sent ask of their tests. */
@ApplicationScoped
class StoredAbTests implements AbTests {

    private final AbTestRepository tests;
    private final Senders senders;
    private final DeclaredFields fields;

    StoredAbTests(AbTestRepository tests, Senders senders, DeclaredFields fields) {
        this.tests = tests;
        this.senders = senders;
        this.fields = fields;
    }

    @Override
    public Uni<List<EmailVariant>> variants(EmailCampaign email) {
        return tests.variants(email.tenant(), email.id())
                .map(variants -> variants.stream().map(AbVariant::content).toList());
    }

    @Override
    public Uni<Split> start(EmailCampaign email, Instant now) {
        return tests.find(email.tenant(), email.id())
                .chain(test -> test == null ? Uni.createFrom().item(Split.NONE) : start(test, now));
    }

    private Uni<Split> start(AbTest test, Instant now) {
        test.start(now);
        return tests.variants(test.tenant, test.emailId).map(test::split);
    }

    @Override
    public Uni<Optional<Integer>> chosen(SqlConnection connection, String tenant, UUID emailId) {
        return tests.chosen(connection, tenant, emailId);
    }

    @Override
    public Uni<List<FieldError>> missing(EmailCampaign email) {
        return tests.variants(email.tenant(), email.id())
                .chain(variants ->
                        variants.isEmpty() ? Uni.createFrom().item(List.of()) : missing(email.tenant(), variants));
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

    @Override
    public Uni<List<String>> unverifiedSenders(EmailCampaign email) {
        return tests.variants(email.tenant(), email.id())
                .map(variants -> Stream.concat(
                                Stream.of(email.sender()),
                                variants.stream().map(variant -> variant.sender).filter(Objects::nonNull))
                        .distinct()
                        .toList())
                .chain(addresses -> Multi.createFrom()
                        .iterable(addresses)
                        .onItem()
                        .transformToUniAndConcatenate(address -> senders.maySendAs(email.tenant(), address)
                                .map(maySend -> maySend ? Optional.<String>empty() : Optional.of(address)))
                        .collect()
                        .asList())
                .map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    @Override
    public Uni<Boolean> hasVariants(EmailCampaign email) {
        return tests.variants(email.tenant(), email.id()).map(variants -> !variants.isEmpty());
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
