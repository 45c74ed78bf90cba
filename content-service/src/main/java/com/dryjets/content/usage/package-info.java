/**
 * What calls of models have cost. The record is kept by the model client.
 *
 * <p>Start reading at {@link com.dryjets.content.usage.ModelUsageResource}.
 */
package com.dryjets.content.usage;
