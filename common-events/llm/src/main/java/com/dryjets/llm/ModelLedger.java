package com.dryjets.llm;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books every call before it is made and keeps its answer until the work that it is for is stored. Blocks. */
public interface ModelLedger {

    /** A call that is about to be made; {@code tokens} is the most that it can use, {@code budget} the tenant's of the day. */
    record Booking(
            ModelRequest request, String fingerprint, Provider provider, String model, long tokens, long budget) {}

    /**
     * How a call ended.
     *
     * @param usage null if nobody knows, so that the booked tokens count
     * @param cost in USD; null if it is unknown
     */
    record Result(
            CallOutcome outcome,
            @Nullable Usage usage,
            @Nullable BigDecimal cost,
            @Nullable String answer) {}

    /** Finds the answer of an earlier call with the same question for the same work, if its result was never stored. */
    Optional<String> undelivered(ModelRequest request, String fingerprint);

    /** Books a call, whichever replica makes it; empty if the budget of the tenant's day does not suffice. */
    Optional<UUID> book(Booking booking);

    void finish(String tenant, UUID call, Result result);

    /** Forgets the answers for a piece of work, because its result is stored. */
    void delivered(String tenant, String work);
}
