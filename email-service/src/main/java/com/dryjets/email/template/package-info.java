/**
 * What emails of a tenant start from: templates with all their versions, saved blocks, and the brand. Owns email_template,
 * template_version, saved_block and brand. Start reading at {@link com.dryjets.email.template.TemplateResource}.
 */
package com.dryjets.email.template;
