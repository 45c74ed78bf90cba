/**
 * Requests whose answers may cost money: answered once per Idempotency-Key, and paid for once.
 *
 * <p>Start reading at {@link com.dryjets.content.paid.PaidRequests}.
 */
package com.dryjets.content.paid;
