/** The verbs for what is counted by issue. */
@NullMarked
package io.glidepath.cli.insight;

import org.jspecify.annotations.NullMarked;
