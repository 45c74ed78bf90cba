/**
 * What keeps campaigns from working: accounts that cannot publish, posts and emails that failed or wait, metrics that stopped.
 * A failure has a cause, is raised once for it, and clears by itself when the cause is gone. Owns failure; publishes
 * FailureDetected and FailureCleared.
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.failure.FailureDetector}.
 */
package com.dryjets.orchestrator.failure;
