package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.email.message.VerpAddress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Takes in reports that arrive by email, over SMTP or from a mailbox. */
@ApplicationScoped
class ReportMailbox {

    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(60);

    private final ReportIntake intake;
    private final VerpAddress verp;
    private final Clock clock;

    ReportMailbox(ReportIntake intake, VerpAddress verp, Clock clock) {
        this.intake = intake;
        this.verp = verp;
        this.clock = clock;
    }

    /**
     * Applies what an email says.
     *
     * @param envelope the addresses that it was delivered to, as far as known
     */
    Uni<Void> receive(byte[] raw, List<String> envelope) {
        Instant now = clock.instant();
        Optional<UUID> token = Stream.concat(envelope.stream(), BounceRules.sentTo(raw).stream())
                .flatMap(address -> verp.parse(address).stream())
                .findFirst();
        List<ReceivedReport> reports = new ArrayList<>();
        String reportId = idOf(raw);
        for (BounceVerdict verdict : BounceRules.read(raw)) {
            String id = reportId + "-" + reports.size();
            reports.add(new ReceivedReport("DSN", id, token.orElse(null), verdict, now));
        }
        // The token names one recipient; a report may list others.
        return intake.applyAll(token.isPresent() ? reports.subList(0, 1) : reports)
                .invoke(passed -> {
                    if (passed > 0) {
                        throw new IllegalStateException("The report cannot be applied");
                    }
                })
                .replaceWithVoid();
    }

    /** The same for protocols that are spoken on a thread of their own: blocks until the report is committed. */
    void commit(byte[] raw, List<String> envelope) {
        try {
            receive(raw, envelope).subscribeAsCompletionStage().get(LONGEST_COMMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the report was committed", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The report was not committed", e);
        }
    }

    /** A report that is delivered again keeps its Message-ID, but not its trace headers. */
    private static String idOf(byte[] raw) {
        String messageId = BounceRules.idOf(raw);
        byte[] identifying = messageId.isEmpty() ? raw : messageId.getBytes(UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(identifying));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
