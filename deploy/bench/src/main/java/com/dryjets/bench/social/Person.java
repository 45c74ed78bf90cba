package com.dryjets.bench.social;

import com.dryjets.bench.platform.ServiceDatabase;
import com.dryjets.bench.platform.SocialAccounts;
import com.dryjets.bench.platform.SocialAccounts.Connected;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** Does what a service leaves to a person: connects accounts again that need it, and retries posts that failed. */
final class Person {

    private final SocialAccounts accounts;
    private final SocialApi api;
    private final ServiceDatabase database;
    private final Map<String, Integer> help = new TreeMap<>();

    Person(SocialAccounts accounts, SocialApi api, ServiceDatabase database) {
        this.accounts = accounts;
        this.api = api;
        this.database = database;
    }

    /** Helps once where help is needed now. Returns how many accounts and posts that were. */
    int attend(PostPlan plan) throws SQLException, InterruptedException {
        List<String> failed = database.texts(
                "select id || ' ' || failure_code from post where tenant = '%s' and campaign_id = '%s' and status = 'FAILED'"
                        .formatted(SocialBench.TENANT, plan.campaign()));
        for (String post : failed) {
            String[] idAndReason = post.split(" ", 2);
            retry(UUID.fromString(idAndReason[0]), idAndReason[1]);
        }
        Set<UUID> needing = accounts.needingAttention();
        for (Connected account : plan.accounts()) {
            if (needing.contains(account.id())) {
                connectAgain(account);
            }
        }
        return failed.size() + needing.size();
    }

    private void retry(UUID post, String reason) {
        api.retry(post);
        count("posts retried (" + reason + ")");
    }

    /** A network that fails meanwhile is asked again the next time. */
    private void connectAgain(Connected account) throws InterruptedException {
        try {
            accounts.logInAgain(account);
            count("accounts connected again");
        } catch (IOException | IllegalStateException | CompletionException failed) {
            count("logins that failed");
        }
    }

    private void count(String what) {
        help.merge(what, 1, Integer::sum);
    }

    /** Lists what a person had to do, and how often. */
    String help() {
        List<String> done = new ArrayList<>();
        help.forEach((what, times) -> done.add(what + " " + times));
        return done.isEmpty() ? "nothing" : String.join(", ", done);
    }
}
