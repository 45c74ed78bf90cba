/** When and how often a tenant's contacts may receive email. Owns sending_policy. Start reading at {@link com.dryjets.email.policy.SendingPolicy}. */
package com.dryjets.email.policy;
