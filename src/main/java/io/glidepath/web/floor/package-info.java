/** How the center stands at the moment, for team leads. */
@NullMarked
package io.glidepath.web.floor;

import org.jspecify.annotations.NullMarked;
