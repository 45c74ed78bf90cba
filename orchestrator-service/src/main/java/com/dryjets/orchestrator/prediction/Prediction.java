package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.orchestrator.prediction.MeasurementRules.Basis;
import com.dryjets.orchestrator.prediction.PredictionRules.Predicted;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was known of a goal on a UTC day, and the probability that followed. */
@Entity
@Table(name = "prediction")
class Prediction {

    @Id
    private UUID id;

    private String tenant;
    private UUID goalId;
    private LocalDate day;
    private Instant predictedAt;
    private BigDecimal target;
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private PredictionBasis basis;

    private @Nullable String reason;
    private @Nullable BigDecimal actual;
    private @Nullable Double probability;
    private @Nullable Double low;
    private @Nullable Double high;
    private @Nullable Double baseRate;

    @Convert(converter = Features.Column.class)
    private Features features;

    @Convert(converter = Driver.Column.class)
    private List<Driver> drivers;

    private @Nullable Double publishedProbability;
    private @Nullable Boolean reached;

    @Version
    private long version;

    /** For Hibernate. */
    protected Prediction() {}

    Prediction(PredictedGoal goal, LocalDate day) {
        this.id = Ids.next();
        this.tenant = goal.tenant();
        this.goalId = goal.id();
        this.day = day;
    }

    /** Replaces what was known earlier on the same day by what is known now. */
    void update(GoalSituation situation, Basis rests, @Nullable Predicted predicted) {
        predictedAt = situation.progress().now();
        target = situation.goal().target();
        endsAt = situation.plan().endsAt();
        basis = rests.basis();
        reason = rests.reason().orElse(null);
        actual = situation.actual().orElse(null);
        boolean fact = basis == PredictionBasis.REACHED;
        probability = fact ? Double.valueOf(1) : predicted == null ? null : Double.valueOf(predicted.probability());
        low = fact ? Double.valueOf(1) : predicted == null ? null : Double.valueOf(predicted.low());
        high = fact ? Double.valueOf(1) : predicted == null ? null : Double.valueOf(predicted.high());
        baseRate = predicted == null ? null : Double.valueOf(predicted.baseRate());
        drivers = predicted == null ? List.of() : predicted.drivers();
        features = predicted == null ? new Features(Map.of()) : predicted.features();
    }

    /** Returns whether subscribers should hear of it: the first one of a day, and one that differs this much. */
    boolean isNews(double difference) {
        if (probability == null) {
            return false;
        }
        return publishedProbability == null || Math.abs(probability - publishedProbability) >= difference;
    }

    void markPublished() {
        publishedProbability = probability;
    }

    void score(boolean outcome) {
        reached = outcome;
    }

    UUID id() {
        return id;
    }

    UUID goalId() {
        return goalId;
    }

    LocalDate day() {
        return day;
    }

    Instant predictedAt() {
        return predictedAt;
    }

    BigDecimal target() {
        return target;
    }

    Instant endsAt() {
        return endsAt;
    }

    PredictionBasis basis() {
        return basis;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    BigDecimal actual() {
        return actual;
    }

    @Nullable
    Double probability() {
        return probability;
    }

    @Nullable
    Double low() {
        return low;
    }

    @Nullable
    Double high() {
        return high;
    }

    @Nullable
    Double baseRate() {
        return baseRate;
    }

    List<Driver> drivers() {
        return drivers;
    }
}
