package com.dryjets.orchestrator.strategy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the opening of a piece is built around; content-service uses the same words. */
@Schema(name = "PlanAngle")
public enum PlanAngle {
    QUESTION,
    NUMBER,
    CONTRAST,
    READER,
    CLAIM,
    QUOTATION,
    LIST
}
