package com.dryjets.bench.email;

import com.dryjets.bench.platform.CpuTime;
import com.dryjets.bench.platform.EventWriter;
import com.dryjets.bench.platform.Infra;
import com.dryjets.bench.platform.Report;
import com.dryjets.bench.platform.Sandbox;
import com.dryjets.bench.platform.ServiceClient;
import com.dryjets.bench.platform.ServiceDatabase;
import com.dryjets.bench.platform.TokenIssuer;
import com.dryjets.bench.platform.Workspace;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures how many emails a second one email-service hands to a mail server that does nothing else, how much slower it is
 * behind a long queue, and proves that a killed service or mail server leaves nobody out and nobody gets an email twice.
 */
@Command(name = "email", description = "Measures sending, and proves that each recipient gets an email once.")
public final class EmailBench implements Callable<Integer> {

    private static final String TENANT = "bench";
    private static final String BACKLOG_TENANT = "backlog";

    /** What can be measured. */
    enum Part {
        RATE,
        DKIM,
        FAULTS,
        BACKLOG,
        SANDBOX
    }

    @Option(names = "--emails", defaultValue = "100000", description = "Emails to send (default: ${DEFAULT-VALUE}).")
    int emails;

    @Option(names = "--bytes", defaultValue = "20000", description = "Size of an email (default: ${DEFAULT-VALUE}).")
    int bytes;

    @Option(
            names = "--backlog",
            defaultValue = "1000000",
            description = "Pending recipients in the long queue (default: ${DEFAULT-VALUE}).")
    int backlog;

    @Option(
            names = "--kills",
            defaultValue = "3",
            description = "How often the service is killed in mid-send (default: ${DEFAULT-VALUE}).")
    int kills;

    @Option(
            names = "--sink-kills",
            defaultValue = "3",
            description = "How often the mail server is killed in mid-send (default: ${DEFAULT-VALUE}).")
    int sinkKills;

    @Option(names = "--part", split = ",", description = "What to measure: ${COMPLETION-CANDIDATES} (default: all).")
    Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--jvm", description = "Additional JVM options for the service.")
    List<String> jvmOptions = new ArrayList<>(List.of("-Xmx448m", "-XX:+UseSerialGC"));

    private final Report report = Report.toStandardOutput();
    private final HeapWatch heap = new HeapWatch();

    @Override
    public Integer call() throws Exception {
        return Workspace.run("email", this::run);
    }

    private boolean run(Path data) throws Exception {
        TokenIssuer issuer = new TokenIssuer(data);
        try (Infra infra = Infra.start(data, "email");
                SmtpSink sink = new SmtpSink();
                RestartableService service =
                        new RestartableService(infra, data, jvmOptions, environment(issuer, sink));
                ServiceDatabase database = new ServiceDatabase(infra.databaseUrl("email"));
                EventWriter events = new EventWriter(infra, TENANT);
                EventWriter backlogEvents = new EventWriter(infra, BACKLOG_TENANT)) {
            describe();
            SendRun runs = new SendRun(sink, database, heap, service::current);
            EmailSetup setup = new EmailSetup(database, events, TENANT);
            setup.addContacts("anna", emails);
            boolean correct = warmUp(runs, setup, service, issuer);
            double rate = Double.NaN;
            if (parts.contains(Part.RATE) || parts.contains(Part.BACKLOG)) {
                SendRun.Result result = measureRate(runs, setup, service, issuer, sink, infra);
                rate = result.rate();
                correct &= result.isCorrect() && result.unknown() == 0;
            }
            correct &= !parts.contains(Part.DKIM) || measureSigned(runs, setup, service, issuer);
            if (parts.contains(Part.FAULTS)) {
                UUID email = setup.email(api(service, issuer, TENANT), bytes);
                Kills plan = new Kills(sink, service, database, email, emails, kills, sinkKills);
                correct &= proveOnce(runs, api(service, issuer, TENANT), email, plan);
            }
            if (parts.contains(Part.BACKLOG)) {
                EmailSetup queue = new EmailSetup(database, backlogEvents, BACKLOG_TENANT);
                correct &= measureBacklog(runs, queue, service, issuer, rate);
            }
            report.result("email.heap", heap.peak(), "MiB");
            measureSandbox(data, (int) sink.meanSize());
            return correct;
        }
    }

    private static Map<String, String> environment(TokenIssuer issuer, SmtpSink sink) {
        Map<String, String> environment = new HashMap<>(issuer.environment());
        environment.put("SMTP_HOST", "127.0.0.1");
        environment.put("SMTP_PORT", Integer.toString(sink.port()));
        environment.put("SECRETS_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        environment.put("DRYJETS_SENDING_UNKNOWN_FINAL_AFTER", "5S");
        return environment;
    }

    private void describe() {
        report.say(
                "load: %d personalised, tracked emails of about %d bytes each; the service killed %d times and the mail server"
                        + " %d times; then a queue of %d recipients",
                emails, bytes, kills, sinkKills, backlog);
        report.say("service: one email-service, %s", String.join(" ", jvmOptions));
        report.say(
                "reference: %s",
                DirectMail.smtpSource()
                        .map(Path::toString)
                        .orElse("connections of our own (smtp-source is not installed)"));
        report.machine();
    }

    private static ServiceClient api(RestartableService service, TokenIssuer issuer, String tenant) throws Exception {
        return new ServiceClient(service.current(), issuer.marketer(tenant));
    }

    private boolean warmUp(SendRun runs, EmailSetup setup, RestartableService service, TokenIssuer issuer)
            throws Exception {
        ServiceClient api = api(service, issuer, TENANT);
        SendRun.Result result = runs.run(api, setup.email(api, bytes), Integer.MAX_VALUE, arrived -> {});
        report.say("warm-up: %.0f emails/s", result.rate());
        return isCorrect(result);
    }

    private SendRun.Result measureRate(
            SendRun runs, EmailSetup setup, RestartableService service, TokenIssuer issuer, SmtpSink sink, Infra infra)
            throws Exception {
        ServiceClient api = api(service, issuer, TENANT);
        UUID email = setup.email(api, bytes);
        CpuTime before = CpuTime.of(service.current(), infra);
        SendRun.Result result = runs.run(api, email, Integer.MAX_VALUE, arrived -> {});
        report.load();
        report.say(
                "CPU time per email: %s",
                CpuTime.of(service.current(), infra).since(before).perItem(emails));
        report.say("size of an email: %.0f bytes", sink.meanSize());
        int size = (int) sink.meanSize();
        DirectMail direct = new DirectMail(sink.port(), size);
        direct.run(emails / 4);
        double ceiling = direct.run(emails);
        report.result("email.rate", result.rate(), "emails/s");
        report.result("email.ceiling", ceiling, "emails/s");
        report.result("email.ratio", result.rate() / ceiling, "x");
        report.result("email.lost", result.lost(), "emails");
        report.result("email.doubled", result.doubled(), "emails");
        isCorrect(result);
        return result;
    }

    /** Sends to the mail server of the sandbox, which people try the platform with. */
    private void measureSandbox(Path data, int size) throws Exception {
        if (parts.contains(Part.SANDBOX)) {
            try (Sandbox sandbox = Sandbox.start(data, TENANT, 1)) {
                DirectMail direct = new DirectMail(sandbox.smtpPort(), size);
                direct.run(emails / 4);
                report.result("email.sandbox_rate", direct.run(emails), "emails/s");
            }
        }
    }

    /** Sends as a verified sender, so that every email is signed with its RSA key of 2,048 bits. */
    private boolean measureSigned(SendRun runs, EmailSetup setup, RestartableService service, TokenIssuer issuer)
            throws Exception {
        ServiceClient admin = new ServiceClient(service.current(), issuer.admin(TENANT));
        String sender = setup.verifiedSender(admin, "news@bench.example");
        ServiceClient api = api(service, issuer, TENANT);
        SendRun.Result result = runs.run(api, setup.email(api, bytes, sender), Integer.MAX_VALUE, arrived -> {});
        report.load();
        report.result("email.dkim_rate", result.rate(), "emails/s");
        return isCorrect(result);
    }

    /** Kills the service and the mail server again and again, and waits until every recipient is final. */
    private boolean proveOnce(SendRun runs, ServiceClient api, UUID email, Kills plan) throws Exception {
        SendRun.Result result = runs.run(api, email, Integer.MAX_VALUE, plan);
        SendRun.Result last = runs.finish(email, result.rate());
        report.say("with %d kills: %.0f emails/s", plan.killed(), last.rate());
        report.result("email.faults_lost", last.lost(), "emails");
        report.result("email.faults_doubled", last.doubled(), "emails");
        report.result("email.faults_unknown", last.unknown(), "emails");
        report.result("email.faults_in_flight", plan.inFlight(), "emails");
        boolean known = last.unknown() <= plan.inFlight();
        if (!known) {
            report.say("wrong: more emails are in doubt than were in flight at the kills");
        }
        boolean complete = plan.killed() == kills + sinkKills;
        if (!complete) {
            report.say("wrong: the email was over before everything was killed");
        }
        return isCorrect(last) && known && complete;
    }

    /** Sends as many emails of a queue that is much longer, and cancels the rest. */
    private boolean measureBacklog(
            SendRun runs, EmailSetup setup, RestartableService service, TokenIssuer issuer, double rate)
            throws Exception {
        setup.addContacts("ben", backlog);
        ServiceClient api = api(service, issuer, BACKLOG_TENANT);
        UUID email = setup.email(api, bytes);
        int messages = Math.min(emails, backlog / 2);
        SendRun.Result result = runs.run(api, email, messages, arrived -> {});
        api.send(api.request("/marketing/email/" + email + "/cancel").POST(BodyPublishers.noBody()), 200)
                .join();
        report.load();
        report.result("email.backlog_rate", result.rate(), "emails/s");
        report.result("email.backlog_ratio", result.rate() / rate, "x");
        return isCorrect(result);
    }

    private boolean isCorrect(SendRun.Result result) {
        if (!result.isCorrect()) {
            report.say(
                    "wrong: %d lost, %d doubled, %d untrue, %d with another content",
                    result.lost(), result.doubled(), result.untrue(), result.wrong());
        }
        return result.isCorrect();
    }
}
