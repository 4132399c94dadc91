/** How an interaction is shown to people and programs: its customer by pseudonym only. */
@NullMarked
package io.glidepath.web.view;

import org.jspecify.annotations.NullMarked;
