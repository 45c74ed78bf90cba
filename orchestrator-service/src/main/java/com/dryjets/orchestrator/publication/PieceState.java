package com.dryjets.orchestrator.publication;

/** How far a piece of content is. */
enum PieceState {
    MADE,
    APPROVED,
    WITHDRAWN
}
