package com.dryjets.email.sendtime;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts random times as trials of their hours, once it is known whether they were answered. */
@ApplicationScoped
class TrialRepository {

    /** A copy that was sent later says nothing about the hour that was drawn. */
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    /** How long after a random time nothing can change any more. */
    static final Duration TIME_TO_SETTLE = ReportRepository.TIME_TO_ANSWER.plus(LONGEST_DELAY);

    private static final int BATCH = 1_000;

    /**
     * Each time is counted once, together with its answer: what another replica counts is skipped, and the transaction
     * that counts also notes it. In one order of hours, so that replicas wait for each other instead of deadlocking.
     */
    private static final String SETTLE = """
            with due as (
              select recipient_id from send_time where settles_at <= now() order by settles_at limit $1 for update skip locked),
            settled as (
              update send_time s set settles_at = null from due where s.recipient_id = due.recipient_id
              returning s.tenant, s.recipient_id, s.hour, s.send_at),
            trial as (
              select s.tenant, s.hour, decayed(s.send_at) as weight, exists (
                  select from engagement e
                  where e.tenant = s.tenant and e.recipient_id = s.recipient_id and e.link <> 65535
                    and e.human_at <= r.sent_at + $2 * interval '1 hour') as answered
              from settled s join recipient r on r.tenant = s.tenant and r.id = s.recipient_id
              where r.sent_at between s.send_at - $3 * interval '1 hour' and s.send_at + $3 * interval '1 hour'),
            counted as (
              insert into trial_hour as t (tenant, hour, trials, answers)
              select tenant, hour, sum(weight), coalesce(sum(weight) filter (where answered), 0) from trial
              group by tenant, hour order by tenant, hour
              on conflict (tenant, hour) do update set trials = t.trials + excluded.trials,
                answers = t.answers + excluded.answers)
            select count(*)::int as times from settled""";

    /** Counts a batch of times of all tenants; returns how many of them are settled now. */
    Uni<Integer> settle(SqlConnection connection) {
        return connection
                .preparedQuery(SETTLE)
                .execute(Tuple.of(
                        BATCH, (double) ReportRepository.TIME_TO_ANSWER.toHours(), (double) LONGEST_DELAY.toHours()))
                .map(rows -> rows.iterator().next().getInteger("times"));
    }
}
