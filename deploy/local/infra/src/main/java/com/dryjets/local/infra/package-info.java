/**
 * Runs a real PostgreSQL and a real Kafka broker without Docker, for local runs and tests.
 *
 * <p>Start reading at {@link com.dryjets.local.infra.Infra}.
 */
package com.dryjets.local.infra;
