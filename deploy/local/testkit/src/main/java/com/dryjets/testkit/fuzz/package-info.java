/**
 * Requests generated from a service's own OpenAPI document, valid, at the boundary and malformed, and the check that every
 * answer is one that the document describes. Start reading at {@link com.dryjets.testkit.fuzz.ApiFuzz}.
 */
package com.dryjets.testkit.fuzz;
