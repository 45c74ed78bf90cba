package com.dryjets.orchestrator.prediction;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The stored model of a tenant. Hibernate only reads it; {@link PredictionModelRepository} writes it by statements. */
@Entity
@Immutable
@Table(name = "prediction_model")
class PredictionModel {

    @Id
    private String tenant;

    @Convert(converter = TenantModel.Column.class)
    private @Nullable TenantModel model;

    private @Nullable Instant fittedAt;

    /** For Hibernate. */
    protected PredictionModel() {}

    Fitted fitted() {
        return model == null || !model.matchesFeatures() ? Fitted.none() : new Fitted(model, fittedAt);
    }
}
