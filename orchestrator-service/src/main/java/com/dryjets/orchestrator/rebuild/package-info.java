/**
 * Rebuilds all projections from their topics while consumers and answers go on. The events are applied once more, to empty
 * tables of the same names in another schema of the database, by the same code; then the tables change places in one
 * transaction. A rebuild that fails, or whose replica dies, leaves everything as it was. Owns projection_rebuild and
 * replayed_event. Why it may take the topics for everything:
 * {@code docs/decisions/0026-topics-keep-what-projections-are-made-of.md}.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.rebuild.RebuildService}.
 */
package com.dryjets.orchestrator.rebuild;
