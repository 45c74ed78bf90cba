/**
 * A real PostgreSQL and a real Kafka broker on one machine without Docker, for local runs and for tests.
 *
 * <p>Start reading at {@link com.dryjets.local.infra.Infra}.
 */
package com.dryjets.local.infra;
